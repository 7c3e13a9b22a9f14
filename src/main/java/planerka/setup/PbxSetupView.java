package planerka.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planerka.settings.ExpectedPbx;
import planerka.settings.OwnAddress;
import planerka.settings.SettingsService;
import planerka.text.Message;

/**
 * The files and the script for the PBX as a page shows them. A secret is shown as long as the PBX
 * does not have it, and never one that is written in a file or the environment.
 *
 * @param unheard that the PBX will not reach us, if so
 */
record PbxSetupView(List<PbxFile> files, String script, Optional<Message> unheard) {
    static PbxSetupView of(SettingsService settings, ExpectedPbx expected, SetupFacts facts) {
        Optional<String> secret = shown(settings, "ami.secret", facts.needsSecret());
        Optional<String> token = shown(settings, "hook.token", facts.needsToken());
        PbxFiles files = new PbxFiles(expected, secret, token);
        String script = PbxScript.of(files.all(), files.url(), token.orElse(""));
        return new PbxSetupView(files.all(), script, unheard(expected));
    }

    /** What is pasted elsewhere is of no use while nobody from there is listened to. */
    private static Optional<Message> unheard(ExpectedPbx expected) {
        String there = expected.ami().host();
        String host = expected.service().host();
        return expected.service().isForThisMachineOnly() && !OwnAddress.isLoopback(there)
                ? Optional.of(Message.of("setup.files.unheard", there, host))
                : Optional.empty();
    }

    private static Optional<String> shown(SettingsService settings, String name, boolean needed) {
        boolean ours = settings.fixedBy(name).isEmpty();
        return ours && needed ? settings.said(name) : Optional.empty();
    }

    boolean isComplete() {
        return files.stream().allMatch(PbxFile::complete);
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("files", files);
        model.put("script", script);
        model.put("complete", isComplete());
        model.put("unheard", unheard.orElse(null));
        return model;
    }
}
