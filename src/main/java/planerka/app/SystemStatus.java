package planerka.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planerka.pbx.Pbx;
import planerka.pbx.PbxStatus;
import planerka.store.DatabaseMonitor;
import planerka.text.Message;
import planerka.today.SystemHealth;
import planerka.web.Alert;
import planerka.web.StatusBanner;

/**
 * What is wrong with the service's parts, for the strip on every page and the state line of the
 * first. Answers from memory.
 */
record SystemStatus(Pbx pbx, DatabaseMonitor database) implements StatusBanner, SystemHealth {
    /** Where an administrator connects the PBX. */
    private static final String CONNECT = "/setup/pbx";

    @Override
    public List<Alert> now() {
        List<Alert> wrong = new ArrayList<>();
        pbxTrouble().ifPresent(wrong::add);
        if (!databaseAnswers()) {
            wrong.add(Alert.of(Message.of("gathering.state-line.database-away")));
        }
        return wrong;
    }

    @Override
    public Optional<Alert> pbxTrouble() {
        PbxStatus status = pbx.status();
        return switch (status.state()) {
            case NOT_SET ->
                    Optional.of(
                            Alert.mendedAt(
                                    CONNECT, Message.of("gathering.state-line.pbx-not-set")));
            case CONNECTING ->
                    Optional.of(
                            Alert.of(Message.of("gathering.state-line.pbx-away.plain"))
                                    .inDetail(said("gathering.state-line.pbx-away", status)));
            case REFUSED ->
                    Optional.of(
                            Alert.mendedAt(
                                            CONNECT,
                                            Message.of("gathering.state-line.pbx-refused.plain"))
                                    .inDetail(said("gathering.state-line.pbx-refused", status)));
            case CONNECTED -> Optional.empty();
        };
    }

    private static Message said(String key, PbxStatus status) {
        return Message.of(key, status.detail());
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
