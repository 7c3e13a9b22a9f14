package planerka.web;

import java.time.ZoneId;
import planerka.text.Language;

/** The language and time zone of a reader who chose nothing else. */
public record DefaultLocale(Language language, ZoneId zone) {}
