package planerka.pbx.ami;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import planerka.pbx.ChannelId;
import planerka.pbx.PbxEvent;

/** What our door to the PBX makes of what a real Asterisk once said ({@code lab/traces}). */
public final class Traces {
    private static final ChannelId END = new ChannelId("end-of-trace");
    private static final String LAST =
            "\n\nEvent: Hangup\nUniqueid: " + END + "\nChannel: x\nCause: 0";

    private Traces() {}

    /** In order, with the recorded call under another id. */
    public static List<PbxEvent> told(String name, ChannelId call) {
        EventTrace heard = new EventTrace();
        try (ScriptedAmi ami = new ScriptedAmi();
                AsteriskPbx pbx = new AsteriskPbx(Fast.settings(ami.port()), Clock.systemUTC())) {
            pbx.listen(heard);
            pbx.start();
            heard.await(PbxEvent.Surveyed.class);
            ami.say(events(name, call) + LAST);
            heard.await(PbxEvent.HungUp.class, event -> event.channel().equals(END));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return heard.all().stream()
                .filter(event -> !(event instanceof PbxEvent.Surveyed))
                .filter(event -> !event.toString().contains(END.text()))
                .toList();
    }

    private static String events(String name, ChannelId call) throws IOException {
        String recorded =
                Files.readString(Path.of("lab/traces", name + ".ami")).replace("\r\n", "\n");
        return Arrays.stream(recorded.split("\n\n"))
                .filter(paragraph -> paragraph.startsWith("Event: "))
                .map(paragraph -> paragraph.replaceAll("g42-\\d+-1", call.text()))
                .collect(Collectors.joining("\n\n"));
    }
}
