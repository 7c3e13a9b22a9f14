package planerka.app;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import planerka.web.BrowserVisit;
import planerka.web.RouteInfo;

/**
 * One reader who follows every link that he is shown, to a few pages of each kind, and tells what
 * is broken: a link that leads nowhere, a form that nobody takes, a word that refers to what is not
 * on the page.
 */
final class LinkCrawler {
    private static final int OF_A_KIND = 3;

    /** What a sentence says that was not filled in, and a value that is none. */
    private static final Pattern SLIPS =
            Pattern.compile(
                    "(?<!])\\{[0-9][^}]*}|\\?\\?\\S+|\\b(null|undefined|NaN|Optional\\[|[a-z]+\\.[A-Z]\\w+@)\\S*");

    private static final List<String> REFERENCES =
            List.of("for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form");

    private final BrowserVisit reader;
    private final Collection<RouteInfo> paths;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Map<String, Element> forms = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    LinkCrawler(BrowserVisit reader, Collection<RouteInfo> paths) {
        this.reader = reader;
        this.paths = paths;
    }

    LinkCrawler from(String path) {
        found(path, "the beginning");
        while (!ahead.isEmpty()) {
            look(ahead.remove());
        }
        return this;
    }

    List<String> broken() {
        return broken;
    }

    /** The kinds of pages that were looked at, with N for a number. */
    Set<String> pages() {
        return pages;
    }

    /** One form of each kind that posts, with the address that it posts to. */
    Collection<Element> forms() {
        return forms.values();
    }

    private void found(String link, String where) {
        String path = link.replaceAll("#.*", "");
        if (path.startsWith("/") && !seen.contains(path) && isWanted(path)) {
            seen.add(path);
            ahead.add(path);
        } else if (!path.isEmpty()
                && !path.startsWith("/")
                && !path.matches("https?:.*|mailto:.*")) {
            broken.add(where + " has a link to " + link);
        }
    }

    private boolean isWanted(String path) {
        return kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND;
    }

    /** The same for all that differ in numbers, days and secrets only. */
    private static String kind(String path) {
        return path.replaceAll("[A-Za-z0-9_-]{24,}", "KEY")
                .replaceAll("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "DAY")
                .replaceAll("[0-9]+", "N");
    }

    private void look(String path) {
        HttpResponse<String> answer = reader.get(path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() / 100 == 3) {
            found(answer.headers().firstValue("Location").orElse(""), path);
        } else if (answer.statusCode() != 200) {
            broken.add(path + " answers " + answer.statusCode());
        } else if (type.startsWith("text/html")) {
            pages.add(kind(path.replaceAll("\\?.*", "")));
            read(path, Jsoup.parse(answer.body()));
        }
    }

    private void read(String path, Document page) {
        page.select("a[href]").eachAttr("href").forEach(link -> found(beside(path, link), path));
        page.select("link[href]").eachAttr("href").forEach(link -> found(link, path));
        page.select("script[src],img[src]").eachAttr("src").forEach(link -> found(link, path));
        page.select("form").forEach(form -> send(path, form));
        page.select("[hx-post]").eachAttr("hx-post").forEach(to -> taken(path, "POST", to));
        page.select("[hx-get]").eachAttr("hx-get").forEach(to -> taken(path, "GET", to));
        refer(path, page);
        SLIPS.matcher(words(page))
                .results()
                .forEach(slip -> broken.add(path + " says " + slip.group()));
        if (page.title().isBlank() || page.select("h1").size() != 1) {
            broken.add(path + " has no title, or not one heading");
        }
    }

    /** As browsers understand a link that is only a query. */
    private static String beside(String path, String link) {
        return URI.create(path).resolve(link.replace(" ", "%20")).toString();
    }

    private void send(String path, Element form) {
        String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
        String to = form.attr("action").isEmpty() ? path : form.attr("action");
        taken(path, method, to);
        if (method.equals("POST")) {
            forms.putIfAbsent(
                    kind(to) + form.select("[name]").eachAttr("name"), form.attr("action", to));
        }
        form.select("button[formaction]")
                .eachAttr("formaction")
                .forEach(other -> taken(path, "POST", other));
    }

    private void taken(String page, String method, String to) {
        String path = to.replaceAll("[?#].*", "");
        boolean taken =
                paths.stream()
                        .filter(row -> row.method().equals(method))
                        .anyMatch(row -> pattern(row.path()).matcher(path).matches());
        if (!taken) {
            broken.add(page + " sends to " + method + " " + to + ", which nobody takes");
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private void refer(String path, Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> once = Set.copyOf(ids);
        if (once.size() < ids.size()) {
            ids.removeIf(id -> ids.indexOf(id) == ids.lastIndexOf(id));
            broken.add(path + " says these ids twice: " + Set.copyOf(ids));
        }
        REFERENCES.stream()
                .flatMap(kind -> page.select("[" + kind + "]").eachAttr(kind).stream())
                .flatMap(words -> Stream.of(words.split(" ")))
                .filter(id -> !once.contains(id))
                .forEach(id -> broken.add(path + " refers to #" + id));
        page.select("a[href^=#]").eachAttr("href").stream()
                .filter(link -> link.length() > 1 && !once.contains(link.substring(1)))
                .forEach(link -> broken.add(path + " leads to " + link));
    }

    /** Without what is meant for machines. */
    private static String words(Document page) {
        Document said = page.clone();
        said.select("code,pre,textarea").remove();
        return said.text();
    }
}
