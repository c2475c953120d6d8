package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "演示：真实预算，合成支付 / real sample budgets and a synthetic payment year, replayed live.",
            "Brings its own broker and registry, needs nothing else and leaves nothing behind but --out."
        })
final class DemoCommand extends Subcommand implements Callable<Integer> {
    private final DemoRunner runner;

    @Option(names = "--exit", description = "处理完即退出 / end when all is processed, instead of waiting for Ctrl-C.")
    private boolean exit;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "结果目录，不存在则创建 / folder for the results; created if missing, only our own files are replaced.")
    private @Nullable Path out;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    DemoCommand(DemoRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(new DemoRunner.Request(exit, out, settings.choice()), output())
                .code();
    }
}
