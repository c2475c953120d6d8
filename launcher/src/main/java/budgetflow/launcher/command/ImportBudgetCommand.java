package budgetflow.launcher.command;

import budgetflow.domain.key.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import-budget",
        description = {
            "导入公开的预算文件 / reads published budget documents (text, CSV, XLSX), checks every sum,",
            "shows what does not add up, and sends lines and plans. Amounts are never altered. The same document again",
            "changes nothing; a corrected one replaces. Exit code 3 where something was left out."
        })
final class ImportBudgetCommand extends Subcommand implements Callable<Integer> {
    private final ImportBudgetRunner runner;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "预算文件 / budget documents.")
    private List<Path> documents = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "行政区划代码 / 6 digits of GB/T 2260, where the document does not tell.")
    private @Nullable String region;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "另存为文件 / also write the lines and plans as budgets.csv and plans.csv for ingest.")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "只检查不发送 / read and check, send nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "在标准输出打印 JSON 结果 / print the result as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    ImportBudgetCommand(ImportBudgetRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        requireReadable("import-budget", documents);
        if (region != null && !Region.parse(region).isAccepted()) {
            throw new ParameterException(
                    spec.commandLine(), "--region: 应为6位数字 / 6 digits of GB/T 2260, not '" + region + "'");
        }
        return runner.run(
                        new ImportBudgetRunner.Request(documents, region, out, dryRun, json, settings.choice()),
                        output())
                .code();
    }
}
