package planerka.today;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import planerka.web.Language;
import planerka.web.Message;
import planerka.web.Messages;
import planerka.web.Trouble;

/** Says how the house stands. */
record StateItems(House house, Messages messages) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    List<StateItem> in(Language language) {
        return List.of(
                item(language, "pbx", house.pbxTrouble()),
                item(language, "database", databaseTrouble()),
                item(language, "clock", clockTrouble()));
    }

    private Optional<Trouble> databaseTrouble() {
        return house.databaseAnswers()
                ? Optional.empty()
                : Optional.of(Trouble.of(Message.of("gathering.state-line.database-away")));
    }

    private Optional<Trouble> clockTrouble() {
        return house.clocksApart()
                .filter(apart -> apart.abs().compareTo(CLOCKS_MAY_DIFFER) > 0)
                .map(apart -> Message.of("today.clock.apart", apart.abs().toSeconds()))
                .map(Trouble::of);
    }

    private StateItem item(Language language, String part, Optional<Trouble> trouble) {
        String key = "today." + part + (trouble.isEmpty() ? ".good" : ".bad");
        return new StateItem(
                part,
                trouble.isEmpty(),
                messages.say(language, key),
                trouble.map(one -> messages.say(language, one.said())).orElse(""),
                trouble.flatMap(Trouble::mended).isPresent());
    }
}
