package planerka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import planerka.settings.Settings;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * A gathering, printed for a person: a line for each participant who is in the room or should be.
 */
final class GatheringPrinter {
    private static final long LOOK_AGAIN_MILLIS = 200;

    /** A person who has just dialled is not reported at once. */
    private static final int LOOKS_FOR_THE_FIRST = 50;

    private final HookClient service;
    private final Language language;
    private final Messages messages = Messages.load();

    GatheringPrinter(HookClient service, Settings.Defaults defaults) {
        this.service = service;
        this.language = defaults.language();
    }

    void print(String id) {
        print(found(id));
    }

    /** Shows meanwhile how many are still being called. */
    void printWhenSettled(String id) throws InterruptedException {
        for (int looks = 0;
                looks < LOOKS_FOR_THE_FIRST && service.gathering(id).isEmpty();
                looks++) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        JsonNode gathering = found(id);
        while (gathering.path("state").asText().equals("collecting")) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            gathering = found(gathering.path("id").asText());
        }
        print(gathering);
    }

    void printPlain(String id) {
        JsonNode gathering = found(id);
        gathering
                .path("visitors")
                .forEach(
                        visitor ->
                                System.out.println(visitor.path("number").asText() + "\tjoined\t"));
        for (JsonNode participant : gathering.path("participants")) {
            String number = participant.path("number").asText();
            if (!isAmong(gathering.path("visitors"), number)) {
                String reason = participant.path("reason").asText("");
                System.out.println(
                        String.join("\t", number, participant.path("state").asText(), reason));
            }
        }
    }

    private JsonNode found(String id) {
        return service.gathering(id)
                .orElseThrow(() -> new CommandException("There is no conference " + id + "."));
    }

    private void print(JsonNode gathering) {
        System.out.println(
                gathering.path("groupName").asText()
                        + ", "
                        + say("gathering.room", gathering.path("room").asText())
                        + ", "
                        + say("gathering.state-of-all." + gathering.path("state").asText()));
        gathering.path("visitors").forEach(visitor -> printVisitor(gathering, visitor));
        for (JsonNode participant : gathering.path("participants")) {
            if (!isAmong(gathering.path("visitors"), participant.path("number").asText())) {
                printParticipant(participant);
            }
        }
    }

    /** The organiser who dialled is a guest and a member of the group: they get one line. */
    private static boolean isAmong(JsonNode visitors, String number) {
        return !named(visitors, number).isMissingNode();
    }

    private static JsonNode named(JsonNode people, String number) {
        for (JsonNode one : people) {
            if (one.path("number").asText().equals(number)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private void printVisitor(JsonNode gathering, JsonNode visitor) {
        String number = visitor.path("number").asText();
        JsonNode known = named(gathering.path("participants"), number);
        line(
                number,
                known.path("name").asText(visitor.path("name").asText()),
                say("gathering.state.joined"));
    }

    private void printParticipant(JsonNode participant) {
        String reason = participant.path("reason").asText("");
        boolean none = participant.path("reason").isNull() || reason.isEmpty();
        String state = say("gathering.state." + participant.path("state").asText());
        line(
                participant.path("number").asText(),
                participant.path("name").asText(),
                none ? state : state + " (" + say("gathering.reason." + reason) + ")");
    }

    /** What comes from the PBX is shown without signs that could command a terminal. */
    private static void line(String number, String name, String state) {
        String clean = name.replaceAll("\\p{C}", "");
        System.out.println(String.format("  %-12s %-24s %s", number, clean, state));
    }

    private String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }
}
