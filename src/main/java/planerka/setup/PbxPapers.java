package planerka.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files and the script for the PBX as a page shows them. A secret is shown as long as the PBX
 * does not have it, and never one that is written in a file or the environment.
 */
record PbxPapers(List<PbxFile> files, String script) {
    static PbxPapers of(HouseSettings settings, Expected expected, SetupFacts facts) {
        Optional<String> secret = shown(settings, "ami.secret", facts.needsSecret());
        Optional<String> token = shown(settings, "hook.token", facts.needsToken());
        PbxFiles files = new PbxFiles(expected, secret, token);
        return new PbxPapers(files.all(), PbxScript.of(files.all(), files.url(), token.orElse("")));
    }

    private static Optional<String> shown(HouseSettings settings, String name, boolean needed) {
        boolean ours = settings.fixedBy(name).isEmpty();
        return ours && needed ? settings.said(name) : Optional.empty();
    }

    boolean isComplete() {
        return files.stream().allMatch(PbxFile::complete);
    }

    Map<String, Object> model() {
        return Map.of("files", files, "script", script, "complete", isComplete());
    }
}
