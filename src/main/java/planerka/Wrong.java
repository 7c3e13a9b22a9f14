package planerka;

import java.util.ArrayList;
import java.util.List;
import planerka.pbx.Pbx;
import planerka.pbx.PbxStatus;
import planerka.store.DatabasePulse;
import planerka.web.Message;
import planerka.web.StateLine;

/** What is wrong with the service's parts, for the strip on every page. Answers from memory. */
record Wrong(Pbx pbx, DatabasePulse database) implements StateLine {
    @Override
    public List<Message> now() {
        List<Message> wrong = new ArrayList<>();
        PbxStatus status = pbx.status();
        switch (status.state()) {
            case NOT_SET -> wrong.add(Message.of("gathering.state-line.pbx-not-set"));
            case CONNECTING ->
                    wrong.add(Message.of("gathering.state-line.pbx-away", status.detail()));
            case REFUSED ->
                    wrong.add(Message.of("gathering.state-line.pbx-refused", status.detail()));
            default -> {
                // Connected: nothing to say.
            }
        }
        if (!database.isUp()) {
            wrong.add(Message.of("gathering.state-line.database-away"));
        }
        return wrong;
    }
}
