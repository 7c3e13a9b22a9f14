package planerka.history.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.history.HistoryPeriod;

/** What a file is called: what it is of, and of which days, without what a disk cannot write. */
record FileName(List<String> words, HistoryPeriod days, String ending) {
    private static final int LONGEST = 80;

    /** Such as {@code gatherings Sales 2026-11-01 – 2026-11-30.csv}. */
    String text() {
        List<String> all = new ArrayList<>(words);
        days.from().ifPresent(day -> all.add(day.toString()));
        if (days.to().isPresent()) {
            all.add((days.from().isPresent() ? "– " : "… ") + days.to().get());
        }
        String name = String.join(" ", all).replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|%;,]", "_");
        int end = Math.min(LONGEST, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, end)) + "." + ending;
    }

    /** For old programs in ASCII, for all others in UTF-8 (RFC 6266). */
    String header() {
        String plain = text().replaceAll("[^ -~]", "_");
        String exact = URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }

    static FileName of(
            String kind,
            Optional<String> group,
            Optional<String> person,
            HistoryPeriod days,
            String ending) {
        List<String> words = new ArrayList<>(List.of(kind));
        group.filter(name -> !name.isEmpty()).ifPresent(words::add);
        person.ifPresent(words::add);
        return new FileName(words, days, ending);
    }
}
