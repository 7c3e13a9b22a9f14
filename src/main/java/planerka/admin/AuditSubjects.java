package planerka.admin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import planerka.audit.AuditEntry;
import planerka.store.InstantMapping;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * What the log's codes mean: it keeps numbers, and people know names. What is gone by now stays as
 * it was written. Blocks on the database. Thread-safe.
 */
record AuditSubjects(Jdbi jdbi, Messages messages) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern FEED = Pattern.compile("(schedule|group|person) ([0-9]{1,18})");
    private static final Pattern RECEIVER = Pattern.compile("(email|telegram|webhook) (.+)");

    /** What a code of this kind is of. */
    private enum Kind {
        GATHERING(
                "gathering-.*|recording-export",
                "select id, group_name, started_at, true from gathering where id in (<ids>)",
                "/gatherings/"),
        SCHEDULE(
                "schedule-.*",
                """
                select s.id, g.name, null, s.removed_at is null and g.removed_at is null
                from schedule s join call_group g on g.id = s.group_id where s.id in (<ids>)
                """,
                "/schedules/"),
        CALENDAR(
                "calendar-.*",
                "select id, name, null, true from work_calendar where id in (<ids>)",
                "/calendars/"),
        GROUP(
                "",
                "select id, name, null, removed_at is null from call_group where id in (<ids>)",
                "/groups/"),
        PERSON("", "select id, name, null, true from person where id in (<ids>)", "/people/");

        private final Pattern actions;
        private final String sql;
        private final String page;

        Kind(String actions, String sql, String page) {
            this.actions = Pattern.compile(actions);
            this.sql = sql;
            this.page = page;
        }
    }

    private record Code(Kind kind, long id) {}

    /** The names of all these at once: a question to the database for each kind. */
    Function<AuditEntry, AuditSubject> of(List<AuditEntry> entries, Language language) {
        Map<Kind, Set<Long>> wanted =
                entries.stream()
                        .flatMap(entry -> code(entry).stream())
                        .collect(
                                Collectors.groupingBy(
                                        Code::kind,
                                        Collectors.mapping(Code::id, Collectors.toSet())));
        Map<Code, AuditSubject> known = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbi.useHandle(
                    handle -> wanted.forEach((kind, ids) -> known.putAll(read(handle, kind, ids))));
        }
        return entry ->
                code(entry)
                        .flatMap(code -> Optional.ofNullable(known.get(code)))
                        .orElseGet(() -> AuditSubject.plain(words(entry, language)));
    }

    private static Optional<Code> code(AuditEntry entry) {
        Matcher feed = FEED.matcher(entry.subject());
        if (entry.action().startsWith("feed-") && feed.matches()) {
            Kind kind = Kind.valueOf(feed.group(1).toUpperCase(java.util.Locale.ROOT));
            return Optional.of(new Code(kind, Long.parseLong(feed.group(2))));
        }
        return NUMBER.matcher(entry.subject()).matches()
                ? List.of(Kind.GATHERING, Kind.SCHEDULE, Kind.CALENDAR).stream()
                        .filter(kind -> kind.actions.matcher(entry.action()).matches())
                        .map(kind -> new Code(kind, Long.parseLong(entry.subject())))
                        .findFirst()
                : Optional.empty();
    }

    private static Map<Code, AuditSubject> read(Handle handle, Kind kind, Set<Long> ids) {
        RowMapper<Map.Entry<Code, AuditSubject>> mapper =
                (row, context) -> {
                    long id = row.getLong(1);
                    Instant at = kind == Kind.GATHERING ? InstantMapping.read(row, 3) : null;
                    String link = row.getBoolean(4) ? kind.page + id : "";
                    return Map.entry(
                            new Code(kind, id), new AuditSubject(row.getString(2), at, link));
                };
        return handle.createQuery(kind.sql).bindList("ids", List.copyOf(ids)).map(mapper).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A receiver is told by the way to it and its address. */
    private String words(AuditEntry entry, Language language) {
        Matcher receiver = RECEIVER.matcher(entry.subject());
        return entry.action().startsWith("receiver-") && receiver.matches()
                ? messages.say(language, "notify.way." + receiver.group(1))
                        + ": "
                        + receiver.group(2)
                : entry.subject();
    }
}
