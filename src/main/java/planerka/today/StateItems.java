package planerka.today;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planerka.web.Language;
import planerka.web.Message;
import planerka.web.Messages;

/** Says how the house stands. */
record StateItems(House house, Messages messages) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    /**
     * @param detailed whether the reader is to have the parts' own words
     */
    List<StateItem> in(Language language, boolean detailed) {
        return List.of(
                item(language, "pbx", detailed ? house.pbxDetail() : house.pbxTrouble()),
                item(language, "database", databaseTrouble()),
                item(language, "clock", clockTrouble()));
    }

    private Optional<Message> databaseTrouble() {
        return house.databaseAnswers()
                ? Optional.empty()
                : Optional.of(Message.of("gathering.state-line.database-away"));
    }

    private Optional<Message> clockTrouble() {
        return house.clocksApart()
                .filter(apart -> apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0)
                .map(apart -> Message.of("today.clock.apart", apart.abs().toSeconds()));
    }

    private StateItem item(Language language, String part, Optional<Message> trouble) {
        String key = "today." + part + (trouble.isEmpty() ? ".good" : ".bad");
        return new StateItem(
                part,
                trouble.isEmpty(),
                messages.say(language, key),
                trouble.map(said -> messages.say(language, said)).orElse(""));
    }
}
