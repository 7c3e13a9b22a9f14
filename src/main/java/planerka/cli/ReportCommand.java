package planerka.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.settings.Settings;

@Command(
        name = "report",
        description = "Prints who is in a conference, and why the others are not.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "GATHERING",
            defaultValue = "latest",
            description = "Its number; the latest one if it is left out.")
    private String gathering;

    @Option(names = "--wait", description = "Waits until everybody is reached or given up.")
    private boolean wait;

    @Option(names = "--plain", description = "For scripts: number, state and reason, by tabs.")
    private boolean plain;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = CommandTools.inForce();
        GatheringPrinter report =
                new GatheringPrinter(HookClient.of(settings), settings.defaults());
        if (plain) {
            report.printPlain(gathering);
        } else if (wait) {
            report.printWhenSettled(gathering);
        } else {
            report.print(gathering);
        }
        return 0;
    }
}
