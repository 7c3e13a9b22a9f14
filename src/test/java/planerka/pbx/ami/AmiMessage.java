package planerka.pbx.ami;

import java.util.List;
import java.util.stream.Collectors;

/** One action as it came over the wire, line by line. */
record AmiMessage(List<String> lines) {
    /** The value of the first header of that name, empty if there is none. */
    String header(String name) {
        String start = name.toLowerCase() + ": ";
        return lines.stream()
                .filter(line -> line.toLowerCase().startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    String action() {
        return header("action");
    }

    String id() {
        return header("actionid");
    }

    /** All but the action's id, in the alphabet's order: the library writes in any. */
    List<String> sortedWithoutId() {
        return lines.stream()
                .filter(line -> !line.startsWith("actionid: "))
                .sorted()
                .collect(Collectors.toList());
    }
}
