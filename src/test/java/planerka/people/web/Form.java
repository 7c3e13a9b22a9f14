package planerka.people.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import planerka.web.BrowserVisit;

/** A form as a browser posts it: fields in their order, some of them several times. */
public final class Form {
    private final List<String> fields = new ArrayList<>();

    /** Filled in as the page shows it; the buttons and the row for adding left out. */
    public static Form on(Document page) {
        Form form = new Form();
        for (Element field : page.select("main form[method=post] [name]:not(button)")) {
            if (field.is("select")) {
                Element chosen = field.selectFirst("option[selected]");
                form.with(field.attr("name"), chosen == null ? "" : chosen.val());
            } else if (!field.attr("name").equals("csrf")) {
                form.with(field.attr("name"), field.val());
            }
        }
        return form;
    }

    public Form with(String name, String value) {
        fields.add(encode(name) + "=" + encode(value));
        return this;
    }

    /** In place of what stands there now. */
    public Form but(String name, String value) {
        fields.removeIf(field -> field.startsWith(encode(name) + "="));
        return with(name, value);
    }

    public HttpResponse<String> send(BrowserVisit visit, String path) {
        String body = String.join("&", fields) + "&csrf=" + encode(visit.word());
        return visit.send("POST", path, "application/x-www-form-urlencoded", body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
