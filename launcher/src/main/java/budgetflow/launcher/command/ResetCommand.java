package budgetflow.launcher.command;

import budgetflow.launcher.command.ResetRunner.App;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description = {
            "从头重算 / makes streams or alerts forget what they computed and read everything again from the start.",
            "Tells what it will do, then asks. Nothing that was ingested is touched. The app must not be running."
        })
final class ResetCommand extends Subcommand implements Callable<Integer> {
    /** What may stand on the command line. */
    enum Scope {
        STREAMS,
        ALERTS,
        ALL
    }

    private final ResetRunner runner;

    @Parameters(index = "0", paramLabel = "streams|alerts|all", description = "重置哪个应用 / which app.")
    private Scope scope = Scope.STREAMS;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "run 的数据目录 / of a folder that run keeps, while run is stopped; else of a Kafka elsewhere.")
    private @Nullable Path data;

    @Option(names = "--yes", description = "不再询问 / do not ask.")
    private boolean yes;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    ResetCommand(ResetRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(new ResetRunner.Request(apps(), data, yes, settings.choice()), output())
                .code();
    }

    private List<App> apps() {
        return switch (scope) {
            case STREAMS -> List.of(App.STREAMS);
            case ALERTS -> List.of(App.ALERTS);
            case ALL -> List.of(App.STREAMS, App.ALERTS);
        };
    }
}
