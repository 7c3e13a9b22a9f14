package planerka.notify;

/**
 * Something that is said of a group's schedule, in the language of the house.
 *
 * @param subject one line
 */
public record Notice(long group, String subject, String text) {
    public Notice {
        subject = subject.replaceAll("\\p{Cntrl}", " ");
    }
}
