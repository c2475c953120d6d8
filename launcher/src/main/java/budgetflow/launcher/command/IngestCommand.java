package budgetflow.launcher.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description = {
            "导入文件 / checks every row of files and sends the good ones to Kafka.",
            "Bad rows never stop a file: they go to a rejects file that can be corrected and fed again (exit code 3)."
        })
final class IngestCommand extends Subcommand implements Callable<Integer> {
    private final IngestRunner runner;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "类型 / one of: budgets, changes, plans, payments, control-totals.")
    private IngestRunner.Kind kind = IngestRunner.Kind.PAYMENTS;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "文件、目录或标准输入 / CSV or NDJSON files, folders of them, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--dry-run", description = "只检查不发送 / check every row, send nothing.")
    private boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "DIR",
            description = "拒收文件目录 / folder for rejected rows; default: beside each file.")
    private @Nullable Path rejects;

    @Option(names = "--json", description = "在标准输出打印 JSON 结果 / print counts and amounts as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    IngestCommand(IngestRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        List<Path> files = sources.stream()
                .filter(source -> !source.equals(IngestRunner.Request.STDIN))
                .map(Path::of)
                .toList();
        requireReadable("ingest", files);
        IngestRunner.Request request =
                new IngestRunner.Request(kind, sources, rejects, dryRun, json, settings.choice());
        return runner.run(request, output()).code();
    }
}
