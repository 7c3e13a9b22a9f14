package planerka.pbx.ami;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * Questions to a PBX about its configuration, one after another, on a link of their own. Waits for
 * each answer, some seconds at most. For one thread.
 */
public final class PbxProbe implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("[A-Za-z0-9_(),/.:@*-]{1,160}");

    private static final long HEARING_SECONDS = 2;

    private final AmiConnection link;
    private final Ear ear;

    private PbxProbe(AmiConnection link, Ear ear) {
        this.link = link;
        this.ear = ear;
    }

    /** The PBX answers, and does not know this user by this secret, or not from here. */
    public static final class Refused extends IOException {
        Refused(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Throws {@link Refused}, or another if the PBX cannot be reached. */
    public static PbxProbe of(AmiSettings settings) throws IOException {
        Ear ear = new Ear();
        AmiConnection link = new AmiConnection(settings, ear);
        try {
            link.open();
            return new PbxProbe(link, ear);
        } catch (AuthenticationFailedException refused) {
            link.cut();
            // With a cause it is the link that failed on the way.
            throw refused.getCause() == null
                    ? new Refused(refused)
                    : new IOException(refused.getMessage(), refused.getCause());
        } catch (TimeoutException late) {
            link.cut();
            throw new IOException("no answer in time", late);
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
                throw new IOException(AmiEventMapper.text(answer.getMessage()));
            }
            return Optional.ofNullable(answer.getAttribute("value"))
                    .filter(text -> !text.isEmpty());
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        }
    }

    /** Whether the PBX gets an answer there, asked from the PBX's own machine. */
    public boolean reaches(String url) {
        try {
            return read("CURL(" + url + ")").isPresent();
        } catch (IOException | IllegalArgumentException silent) {
            return false;
        }
    }

    /** Whether the user has this right; nothing changes by asking. */
    public boolean has(AmiPrivilege right) throws IOException {
        return !answer(right.trial()).filter(said -> said.contains("denied")).isPresent();
    }

    /**
     * Whether we are told of calls: one is made from this place of the dialplan to itself, which
     * must end at once there.
     */
    public boolean hearsCalls(String context, String extension) throws IOException {
        OriginateAction trial = new OriginateAction();
        trial.setChannel("Local/" + extension + "@" + context);
        trial.setApplication("NoOp");
        trial.setAsync(true);
        Optional<String> refused = answer(trial);
        return refused.isEmpty() && ear.hears();
    }

    /** What the PBX says against it; empty if it does it. */
    private Optional<String> answer(ManagerAction action) throws IOException {
        try {
            ManagerResponse answer = link.sendAction(action);
            return answer instanceof ManagerError
                    ? Optional.of(AmiEventMapper.text(answer.getMessage()))
                    : Optional.empty();
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        }
    }

    @Override
    public void close() {
        link.cut();
    }

    /** Of all that happens only that some call begins matters. */
    private static final class Ear implements AmiConnection.Ear {
        private final CountDownLatch call = new CountDownLatch(1);

        boolean hears() {
            try {
                return call.await(HEARING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void heard(ManagerEvent event) {
            if (event instanceof NewChannelEvent) {
                call.countDown();
            }
        }

        @Override
        public void answered() {}

        @Override
        public void ended() {}
    }
}
