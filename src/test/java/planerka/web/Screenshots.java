package planerka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import planerka.text.Language;

/**
 * Pictures of a screen as everybody may see it, written to {@code target/screenshots/}, and axe's
 * word that nothing serious keeps anybody out of it: in the light and in the dark, on a desktop and
 * on a telephone, in Russian and English.
 */
public final class Screenshots {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final String AXE = "/axe.min.js";
    private static final String LOOK =
            """
            async (rules) => (await axe.run(document, { resultTypes: ['violations'], ...rules })).violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html + ' ' + node.failureSummary))
            """;

    private static final String AXE_SOURCE = axe();

    private final Page page;

    private Screenshots(Page page) {
        this.page = page;
    }

    /** Of what this window shows. */
    public static Screenshots of(Page page) {
        return new Screenshots(page);
    }

    /** In both languages, each in both lights and sizes; the page is asked for anew. */
    public void everywhere(String name) {
        for (Language language : Language.values()) {
            speak(language);
            Browser.again(page);
            here(name + "-" + language.code());
        }
        speak(Language.RU);
        Browser.again(page);
    }

    /** In both lights and sizes, in the language that is shown; what was typed stays. */
    public void here(String name) {
        List<String> barriers = new ArrayList<>();
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(seen(light));
            String lit = name + "-" + light.name().toLowerCase(java.util.Locale.ROOT);
            page.setViewportSize(390, 844);
            shoot(lit + "-phone");
            barriers.addAll(barriers(light));
            assertThat(overflow()).as(lit + " is wider than a telephone").isZero();
            page.setViewportSize(1200, 800);
            shoot(lit);
            barriers.addAll(barriers(light));
        }
        page.emulateMedia(seen(ColorScheme.LIGHT));
        assertThat(barriers).as(name).isEmpty();
    }

    /** Without movement: a picture in the middle of a change of colours shows neither. */
    private static Page.EmulateMediaOptions seen(ColorScheme light) {
        return new Page.EmulateMediaOptions()
                .setColorScheme(light)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private void speak(Language language) {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("language", language.code())
                                        .setUrl(
                                                page.url()
                                                        .replaceAll("(https?://[^/]+).*", "$1"))));
    }

    /** Pictures are for people to look at; nothing is asserted on them. */
    private void shoot(String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setFullPage(true));
    }

    /** By how much the page is wider than the window: what one would have to scroll sideways. */
    private int overflow() {
        return (int)
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** The dark changes colours and nothing else, so contrast is all that it can spoil. */
    @SuppressWarnings("unchecked")
    private List<String> barriers(ColorScheme light) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(AXE_SOURCE);
        }
        Map<String, Object> rules =
                light == ColorScheme.LIGHT
                        ? Map.of()
                        : Map.of("runOnly", List.of("color-contrast"));
        return (List<String>) page.evaluate(LOOK, rules);
    }

    private static String axe() {
        try (InputStream in = Screenshots.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
