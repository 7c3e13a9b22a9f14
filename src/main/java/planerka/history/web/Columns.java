package planerka.history.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import planerka.gathering.model.Attendance;
import planerka.history.Attendee;
import planerka.history.History.Told;
import planerka.history.HistoryEntry;
import planerka.history.Stay;
import planerka.text.Language;
import planerka.text.Messages;

/** The cells of a file's rows, in the reader's language and the service's time zone. */
record Columns(Messages messages, Language language, ZoneId zone) {
    private static final List<String> OF_GATHERINGS =
            List.of(
                    "id",
                    "started",
                    "group",
                    "room",
                    "by",
                    "ended",
                    "length",
                    "turnout",
                    "came",
                    "expected",
                    "excused",
                    "missing");
    private static final List<String> OF_PEOPLE =
            List.of(
                    "id",
                    "started",
                    "group",
                    "room",
                    "name",
                    "number",
                    "attendance",
                    "state",
                    "reason",
                    "came-at",
                    "late",
                    "stayed",
                    "left-at");

    List<String> gatherings() {
        return headings(OF_GATHERINGS);
    }

    List<String> people() {
        return headings(OF_PEOPLE);
    }

    private List<String> headings(List<String> names) {
        return names.stream().map(name -> say("history.column." + name)).toList();
    }

    List<?> gathering(Told told) {
        HistoryEntry entry = told.entry();
        List<Object> cells = new ArrayList<>(beginning(entry));
        cells.add(say("gathering.by." + entry.startedBy()));
        cells.add(moment(entry.endedAt()));
        cells.add(orEmpty(entry.length()));
        cells.add(say("history.went." + entry.turnout().word()));
        cells.add(count(told, Attendance.CAME));
        cells.add(told.people().stream().filter(p -> p.attendance().isExpected()).count());
        cells.add(count(told, Attendance.EXCUSED));
        cells.add(
                told.people().stream()
                        .filter(one -> one.attendance().isMissing())
                        .map(Attendee::name)
                        .collect(Collectors.joining(", ")));
        return cells;
    }

    private static long count(Told told, Attendance kind) {
        return told.people().stream().filter(one -> one.attendance() == kind).count();
    }

    List<?> person(HistoryEntry entry, Attendee who) {
        List<Object> cells = new ArrayList<>(beginning(entry));
        Optional<Instant> left =
                who.stays().stream().flatMap(s -> s.to().stream()).max(Instant::compareTo);
        cells.add(who.name());
        cells.add(who.number());
        cells.add(
                who.attendance() == Attendance.NONE
                        ? ""
                        : say("history.counts." + who.attendance().word()));
        cells.add(say("gathering.state." + who.state()));
        cells.add(who.reason().isEmpty() ? "" : say("gathering.reason." + who.reason()));
        cells.add(moment(who.cameAt()));
        cells.add(orEmpty(who.cameAt().map(at -> Duration.between(entry.startedAt(), at))));
        cells.add(
                who.stays().isEmpty() || entry.endedAt().isEmpty()
                        ? ""
                        : Stay.sum(who.stays(), entry.endedAt()));
        cells.add(moment(left));
        return cells;
    }

    private List<Object> beginning(HistoryEntry entry) {
        return List.of(
                entry.id(),
                moment(Optional.of(entry.startedAt())),
                entry.groupName(),
                entry.room());
    }

    private Object moment(Optional<Instant> at) {
        return orEmpty(at.map(moment -> LocalDateTime.ofInstant(moment, zone)));
    }

    private static Object orEmpty(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private String say(String key) {
        return messages.say(language, key);
    }
}
