package planerka.admin;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import planerka.audit.AuditEntry;
import planerka.text.Language;
import planerka.text.Messages;

/**
 * What a record says besides, in the reader's language. The log keeps plain words, the old records
 * too: those that are always the same are known by the action and their place, and what is a name,
 * a number or a day stays as it was written.
 */
record DetailWords(Messages messages) {
    private static final List<Phrase> PHRASES =
            List.of(
                    phrase("(gathering|absence)-.*", "^by phone$", "by-phone"),
                    phrase("gathering-.*", "^by a key$", "by-key"),
                    phrase("gathering-call", "^(\\d+) \\1$", "once"),
                    phrase("gathering-begin", "^(started|joined)$", "$1"),
                    phrase("number-.*", "^gathering (\\d+) (.+)$", "number"),
                    phrase("user-.*|token-add", "^(admin|manager|viewer)\\b", "rank.$1"),
                    phrase("user-change", "\\ball groups$", "all-groups"),
                    phrase("user-change", "\\bgroups \\[([^]]*)]?$", "groups"),
                    phrase(
                            "people-import",
                            "^added (\\d+), changed (\\d+), groups (\\d+)$",
                            "import"),
                    phrase("setting-change", "^usual$", "usual"),
                    phrase("setting-change", "^a new secret$", "secret"),
                    phrase("calendar-import", "^(\\d+) days$", "days"),
                    phrase("calendar-change-day", "\\b(off|short|work)$", "day.$1"),
                    phrase("schedule-pause", "^until (\\S+)$", "until"),
                    phrase("schedule-undo", "^(skip|move|organiser|extra)\\b", "run.$1"),
                    phrase("schedule-(move|undo)", "\\bto (\\S+)T(\\S+)$", "to"),
                    phrase("schedule-(appoint|undo)", "\\bby (\\S+)$", "by"));

    /** Words that these actions always use; {@code $1} in the key is the first that was found. */
    private record Phrase(Pattern actions, Pattern words, String key) {
        String in(String detail, Language language, Messages messages) {
            return words.matcher(detail)
                    .replaceAll(
                            found ->
                                    Matcher.quoteReplacement(
                                            messages.say(language, key(found), values(found))));
        }

        private String key(MatchResult found) {
            return "admin.detail." + (key.contains("$1") ? key.replace("$1", found.group(1)) : key);
        }

        /** Numbers are handed over as such, for a sentence may count them. */
        private static Object[] values(MatchResult found) {
            return IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .map(one -> one.matches("\\d{1,9}") ? (Object) Integer.valueOf(one) : one)
                    .toArray();
        }
    }

    private static Phrase phrase(String actions, String words, String key) {
        return new Phrase(Pattern.compile(actions), Pattern.compile(words), key);
    }

    /** Empty where it only repeats the object of the record. */
    String of(Language language, AuditEntry entry, String subject) {
        boolean again = entry.detail().equals(subject) || entry.detail().equals(entry.subject());
        return again ? "" : of(language, entry);
    }

    String of(Language language, AuditEntry entry) {
        String said = entry.detail();
        for (Phrase one : PHRASES) {
            if (one.actions().matcher(entry.action()).matches()) {
                said = one.in(said, language, messages);
            }
        }
        return said;
    }
}
