package planerka.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Optional<String> built =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"planerka " + built.orElse("(not packaged)")};
    }
}
