package planerka.setup;

import java.util.List;
import java.util.stream.Stream;

/** How far the first set-up has come, by what is there. */
public record SetupProgress(boolean connected, boolean dialplan, boolean group, boolean held) {

    /** The steps, in their order. */
    public enum Step {
        PBX,
        DIALPLAN,
        GROUP,
        CONFERENCE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isDone(Step step) {
        return switch (step) {
            case PBX -> connected;
            case DIALPLAN -> dialplan;
            case GROUP -> group;
            case CONFERENCE -> held;
        };
    }

    /** What is still to be done. */
    public List<Step> left() {
        return Stream.of(Step.values()).filter(step -> !isDone(step)).toList();
    }

    /** The first that is left; the last one if none is. */
    public Step next() {
        return left().stream().findFirst().orElse(Step.CONFERENCE);
    }
}
