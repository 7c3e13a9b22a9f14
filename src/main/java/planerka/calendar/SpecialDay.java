package planerka.calendar;

/**
 * A day that is not as its weekday says, and why.
 *
 * @param note one line of up to {@link #LONGEST_NOTE} characters; may be empty
 */
public record SpecialDay(DayKind kind, String note) {
    public static final int LONGEST_NOTE = 100;

    public SpecialDay {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of " + note.length() + " characters");
        }
    }

    /** With as much of the note as fits on one line. */
    static SpecialDay brief(DayKind kind, String note) {
        String line = note.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        int end = Math.min(line.length(), LONGEST_NOTE);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return new SpecialDay(kind, line.substring(0, end));
    }
}
