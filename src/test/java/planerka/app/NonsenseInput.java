package planerka.app;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import planerka.people.web.Form;
import planerka.web.BrowserVisit;

/** The same text in every field of a form that takes text; all else is left as it was shown. */
record NonsenseInput(Element form, String text) {
    private static final String TYPED =
            "input:not([type]),input[type=text],input[type=tel],input[type=search],"
                    + "input[type=number],input[type=email],input[type=date],input[type=time],"
                    + "textarea";

    boolean hasFields() {
        return !fields().isEmpty();
    }

    /** The names of those that are written into; a deputy is asked for only where there is one. */
    private List<String> fields() {
        return form.select(TYPED).stream()
                .filter(one -> one.hasAttr("name") && !one.is("[readonly],[hidden]"))
                .map(one -> one.attr("name"))
                .filter(name -> !name.equals("deputy"))
                .distinct()
                .toList();
    }

    /** What is wrong with the answer; nothing if it is in words and keeps every field. */
    Stream<String> sent(BrowserVisit visit) {
        String to = form.attr("action");
        HttpResponse<String> answer = filled().send(visit, to);
        return switch (answer.statusCode()) {
            case 200, 303 -> Stream.empty();
            case 409, 422 -> lost(Jsoup.parse(answer.body())).map(name -> to + " loses " + name);
            default -> Stream.of(to + " answers " + answer.statusCode());
        };
    }

    private Form filled() {
        Form sent = new Form();
        for (Element field : form.select("[name]:not(button):not([name=csrf])")) {
            String value = fields().contains(field.attr("name")) ? text : shown(field);
            if (value != null) {
                sent.with(field.attr("name"), value);
            }
        }
        Element button = form.selectFirst("button[name]");
        return button == null ? sent : sent.with(button.attr("name"), button.val());
    }

    /** As a browser would send it; null for what it would not. */
    private static String shown(Element field) {
        if (field.is("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return Objects.requireNonNullElse(chosen, field.child(0)).val();
        }
        boolean off = field.is("[type=checkbox],[type=radio]") && !field.hasAttr("checked");
        return off ? null : field.val();
    }

    private Stream<String> lost(Document page) {
        if (page.select("[role=alert]").isEmpty()) {
            return Stream.of("the reason");
        }
        return fields().stream().filter(name -> !isKept(page, name));
    }

    private boolean isKept(Document page, String name) {
        return page.getElementsByAttributeValue("name", name).stream()
                .map(field -> field.is("textarea") ? field.wholeText() : field.val())
                .anyMatch(kept -> kept.strip().equals(text));
    }
}
