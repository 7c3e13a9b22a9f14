package planerka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.pbx.Pbx;
import planerka.pbx.PbxStatus;
import planerka.store.DatabasePulse;
import planerka.today.House;
import planerka.web.Message;
import planerka.web.StateLine;

/**
 * What is wrong with the service's parts, for the strip on every page and the state line of the
 * first. Answers from memory.
 */
record Wrong(Pbx pbx, DatabasePulse database) implements StateLine, House {
    @Override
    public List<Message> now() {
        return all(pbxTrouble());
    }

    @Override
    public List<Message> inDetail() {
        return all(pbxDetail());
    }

    private List<Message> all(Optional<Message> ofPbx) {
        List<Message> wrong = new ArrayList<>(ofPbx.stream().toList());
        if (!databaseAnswers()) {
            wrong.add(Message.of("gathering.state-line.database-away"));
        }
        return wrong;
    }

    @Override
    public Optional<Message> pbxTrouble() {
        return switch (pbx.status().state()) {
            case NOT_SET -> Optional.of(Message.of("gathering.state-line.pbx-not-set"));
            case CONNECTING -> Optional.of(Message.of("gathering.state-line.pbx-away.plain"));
            case REFUSED -> Optional.of(Message.of("gathering.state-line.pbx-refused.plain"));
            case CONNECTED -> Optional.empty();
        };
    }

    @Override
    public Optional<Message> pbxDetail() {
        PbxStatus status = pbx.status();
        return switch (status.state()) {
            case NOT_SET -> Optional.of(Message.of("gathering.state-line.pbx-not-set"));
            case CONNECTING ->
                    Optional.of(Message.of("gathering.state-line.pbx-away", status.detail()));
            case REFUSED ->
                    Optional.of(Message.of("gathering.state-line.pbx-refused", status.detail()));
            case CONNECTED -> Optional.empty();
        };
    }

    @Override
    public boolean databaseAnswers() {
        return database.isUp();
    }

    @Override
    public Optional<Duration> clocksApart() {
        return database.clocksApart();
    }
}
