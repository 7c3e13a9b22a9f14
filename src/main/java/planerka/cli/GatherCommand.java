package planerka.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planerka.settings.Settings;

@Command(
        name = "gather",
        description = "Does what dialling *CODE from the organiser's phone does.",
        mixinStandardHelpOptions = true)
public final class GatherCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "What is dialled, such as 100 or *100.")
    private String code;

    @Option(
            names = "--organiser",
            required = true,
            paramLabel = "NUMBER",
            description = "Whose room it is; he goes there himself and is not called.")
    private String organiser;

    @Option(names = "--wait", description = "Waits until everybody is reached or given up.")
    private boolean wait;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = CommandTools.inForce();
        HookClient service = HookClient.of(settings);
        String digits = code.startsWith("*") ? code.substring(1) : code;
        Map<String, String> answer = service.gather(digits, organiser);
        if (!answer.containsKey("gathering")) {
            throw new CommandException(refusal(answer.getOrDefault("state", "")));
        }
        System.err.println(
                "Room " + answer.get("room") + ": " + answer.get("calling") + " being called.");
        if (wait) {
            new GatheringPrinter(service, settings.defaults())
                    .printWhenSettled(answer.get("gathering"));
        }
        return 0;
    }

    private String refusal(String state) {
        return switch (state) {
            case "unknown-code" -> "No group has the code " + code + ".";
            case "forbidden" -> organiser + " may not gather this group.";
            case "bad-request" -> "A code and a number are digits.";
            case "refused" -> "The service does not know this hook.token.";
            default -> "Nobody can be called now: the PBX or the database does not answer.";
        };
    }
}
