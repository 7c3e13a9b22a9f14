package planerka.group;

/**
 * Rules of the room.
 *
 * @param recorded whether it is recorded; everybody is told so when they join
 * @param quorum with fewer people than that the organiser is told; zero for never
 */
public record RoomPolicy(EndPolicy closing, EntryPolicy admission, boolean recorded, int quorum) {
    public static final RoomPolicy USUAL =
            new RoomPolicy(EndPolicy.USUAL, EntryPolicy.USUAL, false, 0);

    public RoomPolicy {
        EntryPolicy.PEOPLE.require(quorum);
    }
}
