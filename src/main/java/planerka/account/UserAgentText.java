package planerka.account;

import java.util.List;
import java.util.Map;

/** What a browser says of itself, in two words that its owner recognises. */
final class UserAgentText {
    private static final String OTHER = "";

    /** The first that is found counts: later ones are named by those before as well. */
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("YaBrowser", "Yandex"),
                    Map.entry("Edg", "Edge"),
                    Map.entry("OPR", "Opera"),
                    Map.entry("Firefox", "Firefox"),
                    Map.entry("Chrome", "Chrome"),
                    Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("Android", "Android"),
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS", "macOS"),
                    Map.entry("Linux", "Linux"));

    private UserAgentText() {}

    /** Such as {@code Firefox, Windows}; empty for what nobody knows. */
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String agent) {
        return known.stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }
}
