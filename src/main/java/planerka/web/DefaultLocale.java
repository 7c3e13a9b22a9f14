package planerka.web;

import java.time.ZoneId;
import planerka.text.Language;

/** What a reader gets who asked for nothing else: the house's language, and its wall clock. */
public record DefaultLocale(Language language, ZoneId zone) {}
