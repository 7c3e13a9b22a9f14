package planerka.calendar;

/** What a day is in an office. */
public enum DayKind {
    WORK,
    SHORT,
    OFF
}
