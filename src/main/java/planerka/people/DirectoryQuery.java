package planerka.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What of the directory is asked for: a part of name or number, a filter, a page from 0. */
public record DirectoryQuery(String words, DirectoryFilter filter, int page, LocalDate today) {
    /** The address of the directory. */
    public static final String HOME = "/people";

    public boolean isEverybody() {
        return words.isEmpty() && filter == DirectoryFilter.ALL;
    }

    /** Where the same words are looked for by another filter, from its first page. */
    public String filtered(String by) {
        return address(DirectoryFilter.of(by), 0);
    }

    public String onPage(int number) {
        return address(filter, number);
    }

    private String address(DirectoryFilter by, int number) {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (by != DirectoryFilter.ALL) {
            parts.add("filter=" + by.word());
        }
        if (number > 0) {
            parts.add("page=" + number);
        }
        return HOME + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}
