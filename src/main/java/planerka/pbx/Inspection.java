package planerka.pbx;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * Questions to a PBX about its configuration, one after another, on a link of their own. Waits for
 * each answer, some seconds at most. For one thread.
 */
public final class Inspection implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("[A-Za-z0-9_(),/.@*-]{1,120}");

    private final AmiConnection link;

    private Inspection(AmiConnection link) {
        this.link = link;
    }

    /** Throws with the PBX's words if it cannot be reached or does not let us in. */
    public static Inspection of(AmiSettings settings) throws IOException {
        AmiConnection link = new AmiConnection(settings, new Deaf());
        try {
            link.open();
            return new Inspection(link);
        } catch (AuthenticationFailedException | TimeoutException refused) {
            link.cut();
            throw new IOException(refused.getMessage(), refused);
        } catch (IOException | RuntimeException broken) {
            link.cut();
            throw broken;
        }
    }

    /** Whether the dialplan knows what to do with the extension in this context. */
    public boolean knows(String context, String extension) throws IOException {
        return read("DIALPLAN_EXISTS(" + context + "," + extension + ",1)")
                .filter("1"::equals)
                .isPresent();
    }

    /** A device's state in Asterisk's words, such as UNAVAILABLE; INVALID if there is none. */
    public String device(String name) throws IOException {
        return read("DEVICE_STATE(" + name + ")").orElse("");
    }

    /** A global variable, or what a function says; empty if it has no value. */
    public Optional<String> read(String variable) throws IOException {
        if (!ASKED.matcher(variable).matches()) {
            throw new IllegalArgumentException("not a variable");
        }
        try {
            ManagerResponse answer = link.sendAction(new GetVarAction(variable));
            if (answer instanceof ManagerError) {
                throw new IOException(Translator.text(answer.getMessage()));
            }
            return Optional.ofNullable(answer.getAttribute("value"))
                    .filter(text -> !text.isEmpty());
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        }
    }

    @Override
    public void close() {
        link.cut();
    }

    /** Nothing that happens meanwhile matters here. */
    private static final class Deaf implements AmiConnection.Ear {
        @Override
        public void heard(ManagerEvent event) {}

        @Override
        public void answered() {}

        @Override
        public void ended() {}
    }
}
