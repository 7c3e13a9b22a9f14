package planerka.group;

/**
 * What holds in the room.
 *
 * @param recorded whether it is recorded; everybody is told when he comes in
 * @param quorum with fewer people than that the organiser is told; zero for never
 */
public record Conference(Closing closing, Admission admission, boolean recorded, int quorum) {
    public static final Conference USUAL = new Conference(Closing.USUAL, Admission.USUAL, false, 0);

    public Conference {
        Admission.PEOPLE.require(quorum);
    }
}
