package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        description = {
            "单机运行全部 / everything in one process, durable, with its own broker and registry.",
            "What a small bureau runs: feed it with ingest; days are closed by the setting close-days."
        })
final class RunCommand extends Subcommand implements Callable<Integer> {
    private final ServiceRunner runner;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "数据目录 / folder that keeps everything; short for --set data-dir=...")
    private @Nullable Path data;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    RunCommand(ServiceRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        SettingsChoice choice = settings.choice();
        Map<String, String> flags = new LinkedHashMap<>(choice.flags());
        if (data != null) {
            flags.put("data-dir", data.toString());
        }
        return runner.run(new SettingsChoice(choice.file(), flags), output()).code();
    }
}
