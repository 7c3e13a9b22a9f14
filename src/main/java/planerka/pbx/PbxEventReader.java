package planerka.pbx;

/**
 * Makes something of each kind of {@link PbxEvent}; the kinds of no interest are answered by {@link
 * #other}.
 */
public interface PbxEventReader<T> {
    T other(PbxEvent event);

    default T of(PbxEvent.CallRefused event) {
        return other(event);
    }

    default T of(PbxEvent.CallRinging event) {
        return other(event);
    }

    default T of(PbxEvent.CallAnswered event) {
        return other(event);
    }

    default T of(PbxEvent.CallDialEnded event) {
        return other(event);
    }

    default T of(PbxEvent.HungUp event) {
        return other(event);
    }

    default T of(PbxEvent.Joined event) {
        return other(event);
    }

    default T of(PbxEvent.Left event) {
        return other(event);
    }

    default T of(PbxEvent.RoomEnded event) {
        return other(event);
    }

    default T of(PbxEvent.Muted event) {
        return other(event);
    }

    default T of(PbxEvent.Talking event) {
        return other(event);
    }

    default T of(PbxEvent.Recording event) {
        return other(event);
    }

    default T of(PbxEvent.Held event) {
        return other(event);
    }

    default T of(PbxEvent.DeviceChanged event) {
        return other(event);
    }

    default T of(PbxEvent.LinkLost event) {
        return other(event);
    }

    default T of(PbxEvent.Surveyed event) {
        return other(event);
    }
}
