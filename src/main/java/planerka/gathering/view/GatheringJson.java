package planerka.gathering.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import planerka.gathering.model.Gathering;
import planerka.gathering.model.Guest;
import planerka.gathering.model.Invitee;
import planerka.gathering.model.Occasion;
import planerka.gathering.model.Participant;
import planerka.gathering.model.RoomChannel;
import planerka.people.PhoneNumber;

/** A gathering as the API tells it. Names and numbers of visitors come from the PBX. */
public record GatheringJson(
        long id,
        long group,
        String groupName,
        String room,
        @JsonProperty("trigger") String startedBy,
        String lead,
        String deputy,
        String state,
        boolean locked,
        Instant startedAt,
        Instant endedAt,
        Instant endsAt,
        boolean recorded,
        boolean recording,
        List<ParticipantJson> participants,
        List<VisitorJson> visitors) {

    public record ParticipantJson(
            int id,
            Long person,
            String name,
            String number,
            String role,
            String state,
            String reason,
            int attempts,
            Instant rangAt,
            Instant joinedAt,
            Instant leftAt,
            boolean muted,
            boolean talking,
            boolean held,
            long talkedSeconds) {

        private static ParticipantJson of(Participant participant) {
            Invitee who = participant.who();
            String reason = participant.status().reason().word();
            return new ParticipantJson(
                    participant.id(),
                    who.person().orElse(null),
                    who.name(),
                    who.number().map(PhoneNumber::digits).orElse(null),
                    who.role().word(),
                    participant.state().word(),
                    reason.isEmpty() ? null : reason,
                    participant.attempts().size(),
                    participant.presence().rangAt().orElse(null),
                    participant.presence().joinedAt().orElse(null),
                    participant.presence().leftAt().orElse(null),
                    participant.presence().seat().filter(RoomChannel::muted).isPresent(),
                    participant.presence().seat().filter(RoomChannel::talking).isPresent(),
                    participant.presence().seat().filter(RoomChannel::held).isPresent(),
                    participant.presence().talked().toSeconds());
        }
    }

    public record VisitorJson(
            String id,
            String name,
            String number,
            String role,
            Instant joinedAt,
            boolean muted,
            boolean talking,
            boolean held) {

        private static VisitorJson of(Guest visitor) {
            RoomChannel seat = visitor.seat();
            return new VisitorJson(
                    seat.channel().text(),
                    visitor.name(),
                    visitor.number(),
                    visitor.role().word(),
                    visitor.joinedAt(),
                    seat.muted(),
                    seat.talking(),
                    seat.held());
        }
    }

    public static GatheringJson of(Gathering gathering) {
        Occasion occasion = gathering.occasion();
        return new GatheringJson(
                gathering.id(),
                occasion.group(),
                occasion.groupName(),
                gathering.room(),
                occasion.by().word(),
                occasion.lead().way().word(),
                occasion.lead().deputy().map(PhoneNumber::digits).orElse(null),
                gathering.stage().state().word(),
                gathering.stage().locked(),
                occasion.startedAt(),
                gathering.stage().endedAt().orElse(null),
                gathering.stage().endsAt().orElse(null),
                gathering.policy().conference().recorded(),
                gathering.stage().recording(),
                gathering.participants().stream().map(ParticipantJson::of).toList(),
                gathering.roll().visitors().stream().map(VisitorJson::of).toList());
    }
}
