package planerka.gathering.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Guest;
import planerka.gathering.model.Participant;
import planerka.gathering.model.ParticipantState;
import planerka.gathering.model.RoomChannel;
import planerka.gathering.view.GatheringService;
import planerka.group.Role;
import planerka.people.PhoneNumber;
import planerka.web.Access;
import planerka.web.HookForm;
import planerka.web.HookSecret;
import planerka.web.Routes;

/**
 * {@code POST /hook/key}: a key that a leader pressed in their room. The dialplan gives the keys to
 * leaders only. Each does the same as a button of the page.
 */
public final class KeyHook implements Routes {
    private static final Pattern ROOM = Pattern.compile("[0-9]{1,20}");
    private static final Pattern KEY = Pattern.compile("recall|lock|mute|end|roll|extend");
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final HookSecret secret;
    private final GatheringService service;

    public KeyHook(HookSecret secret, GatheringService service) {
        this.secret = secret;
        this.service = service;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/hook/key", this::press, Access.OPEN);
    }

    private void press(Context request) {
        if (!HookForm.admits(request, secret)) {
            return;
        }
        Optional<String> room = HookForm.field(request, "room", ROOM);
        Optional<String> key = HookForm.field(request, "key", KEY);
        if (room.isEmpty() || key.isEmpty()) {
            HookForm.refuse(request, BAD_REQUEST, "bad-request");
            return;
        }
        service.inRoom(room.get())
                .ifPresentOrElse(
                        gathering -> press(request, gathering, key.get()),
                        () -> HookForm.refuse(request, NOT_FOUND, "no-gathering"));
    }

    private void press(Context request, Gathering gathering, String key) {
        String command =
                switch (key) {
                    case "lock" -> gathering.stage().locked() ? "unlock" : "lock";
                    case "mute" -> isAnybodyHeard(gathering) ? "mute" : "unmute";
                    default -> key;
                };
        if (command.equals("extend") && gathering.stage().endsAt().isEmpty()) {
            HookForm.answer(request, 200, "no-end", Map.of());
            return;
        }
        if (!command.equals("roll")) {
            service.pressed(gathering, command);
        }
        HookForm.answer(request, 200, command, roll(gathering));
    }

    /** The participants that the command means: leaders are not muted with all the others. */
    private static boolean isAnybodyHeard(Gathering gathering) {
        Stream<RoomChannel> members =
                gathering.participants().stream()
                        .filter(p -> p.who().role() != Role.LEADER)
                        .flatMap(p -> p.presence().seat().stream());
        Stream<RoomChannel> guests =
                gathering.roll().visitors().stream()
                        .filter(v -> v.role() != Role.LEADER)
                        .map(Guest::seat);
        return Stream.concat(members, guests).anyMatch(seat -> !seat.muted());
    }

    /** For the leader to hear: {@code here=300-700} and {@code absent=720.busy-721.no_answer}. */
    private static Map<String, String> roll(Gathering gathering) {
        Stream<String> guests =
                gathering.roll().visitors().stream()
                        .map(Guest::number)
                        .filter(number -> ROOM.matcher(number).matches());
        Stream<String> members =
                gathering.participants().stream()
                        .filter(Participant::isInRoom)
                        .flatMap(p -> number(p).stream());
        String here = Stream.concat(guests, members).collect(Collectors.joining("-"));
        String absent =
                gathering.participants().stream()
                        .filter(KeyHook::isAbsent)
                        .flatMap(p -> number(p).map(n -> n + "." + why(p)).stream())
                        .collect(Collectors.joining("-"));
        return Map.of("here", here, "absent", absent);
    }

    private static boolean isAbsent(Participant participant) {
        return !participant.isInRoom() && participant.state() != ParticipantState.SKIPPED;
    }

    private static Optional<String> number(Participant participant) {
        return participant.who().number().map(PhoneNumber::digits);
    }

    /** A dash parts people, so it cannot part words. */
    private static String why(Participant participant) {
        return participant.state().word().replace('-', '_');
    }
}
