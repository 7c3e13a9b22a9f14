package planerka.notify;

/**
 * Something that is said of a group's schedule, in the language of the house.
 *
 * @param subject one line
 */
public record ScheduleNotice(long group, String subject, String text) {
    public ScheduleNotice {
        subject = subject.replaceAll("\\p{Cntrl}", " ");
    }
}
