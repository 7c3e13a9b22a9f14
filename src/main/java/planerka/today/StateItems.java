package planerka.today;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;
import planerka.web.Alert;

/** Tells the health of the service in sentences. */
record StateItems(SystemHealth health, Messages messages) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    /**
     * @param detailed whether the reader is to have the parts' own words
     */
    List<StateItem> in(Language language, boolean detailed) {
        return List.of(
                item(language, "pbx", health.pbxTrouble(), detailed),
                item(language, "database", databaseTrouble(), detailed),
                item(language, "clock", clockTrouble(), detailed));
    }

    private Optional<Alert> databaseTrouble() {
        return health.databaseAnswers()
                ? Optional.empty()
                : Optional.of(Alert.of(Message.of("gathering.state-line.database-away")));
    }

    private Optional<Alert> clockTrouble() {
        return health.clocksApart()
                .filter(apart -> apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0)
                .map(apart -> Message.of("today.clock.apart", apart.abs().toSeconds()))
                .map(Alert::of);
    }

    private StateItem item(
            Language language, String part, Optional<Alert> trouble, boolean detailed) {
        String key = "today." + part + (trouble.isEmpty() ? ".good" : ".bad");
        return new StateItem(
                part,
                trouble.isEmpty(),
                messages.say(language, key),
                trouble.map(one -> messages.say(language, one.to(detailed))).orElse(""),
                trouble.flatMap(Alert::mended).isPresent());
    }
}
