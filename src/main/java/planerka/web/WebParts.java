package planerka.web;

import planerka.web.live.SseHub;

/**
 * What the server is made of, besides the features' own paths.
 *
 * @param accounts who is let in: comes before every other path
 */
public record WebParts(
        Routes accounts, DefaultLocale locality, StatusBanner state, Health health, SseHub live) {}
