package planerka.web;

import planerka.web.live.SseHub;

/**
 * The server's parts, besides the features' own paths.
 *
 * @param accounts decides who is let in: comes before every other path
 */
public record WebParts(
        Routes accounts, DefaultLocale locality, StatusBanner state, Health health, SseHub live) {}
