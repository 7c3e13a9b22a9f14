package planerka.schedule.web;

/**
 * What is different on one day, as the API sends and takes it: it is skipped, moved, led by
 * somebody else, or extra. Without a time all runs of the day are meant.
 */
record DateOverrideJson(
        String date, String time, Boolean skip, String moveTo, String organiser, Boolean extra) {

    static DateOverrideJson of(DateOverrideForm one) {
        return new DateOverrideJson(
                one.date(),
                known(one.time()),
                one.kind().equals("skip") ? true : null,
                known(one.to()),
                known(one.organiser()),
                one.kind().equals("extra") ? true : null);
    }

    /** A day that is said not to be skipped, and nothing else. */
    boolean isNothing() {
        return Boolean.FALSE.equals(skip)
                && moveTo == null
                && organiser == null
                && !Boolean.TRUE.equals(extra);
    }

    DateOverrideForm form() {
        return new DateOverrideForm(kind(), text(date), text(time), text(moveTo), text(organiser));
    }

    /** A day alone is one that is skipped. */
    private String kind() {
        if (moveTo != null) {
            return "move";
        } else if (organiser != null) {
            return "organiser";
        }
        return Boolean.TRUE.equals(extra) ? "extra" : "skip";
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    private static String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
