package budgetflow.launcher.command;

import budgetflow.dashboard.file.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        description = {
            "重放一年的文件并输出结果 / replays files of a year, day by day, and writes the results.",
            "Brings its own broker in a temporary folder. Every calendar day is closed in order, so the same",
            "files raise the same alerts on the same days as live operation did."
        })
final class ReplayCommand extends Subcommand implements Callable<Integer> {
    private final ReplayRunner runner;

    @Option(
            names = "--budgets",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "预算文件 / budgets, CSV or NDJSON; several files may follow.")
    private List<Path> budgets = new ArrayList<>();

    @Option(names = "--changes", paramLabel = "FILE", arity = "1..*", description = "预算变动 / budget changes.")
    private List<Path> changes = new ArrayList<>();

    @Option(
            names = "--plans",
            paramLabel = "FILE",
            arity = "1..*",
            description = "资金支出计划 / spending plans; where none is given: 03-31 30, 06-30 60, 10-31 90, 12-31 100.")
    private List<Path> plans = new ArrayList<>();

    @Option(names = "--control-totals", paramLabel = "FILE", arity = "1..*", description = "控制总数 / control totals.")
    private List<Path> controlTotals = new ArrayList<>();

    @Option(
            names = "--payments",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "支付文件 / payments, fed by received_on.")
    private List<Path> payments = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description =
                    "最后关账日 / last day to close; what was received later is not fed. Default: the day on which the last milestone is judged.")
    private @Nullable LocalDate until;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "回测：用另一规则文件再放一遍并比较 / back-test: replays once more with another rules file and compares the alerts.")
    private @Nullable Path rules;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "结果目录，不存在则创建 / folder for the results; created if missing, only our own files are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "FORMAT",
            split = ",",
            description = "同时编制各年度报表 / also writes each year's reports to OUT/report: xlsx, csv, json, html, pdf.")
    private List<ReportFormat> reports = new ArrayList<>();

    @Option(names = "--json", description = "在标准输出打印 summary.json / also print the summary as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    ReplayCommand(ReplayRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        requireReadable("--budgets", budgets);
        requireReadable("--changes", changes);
        requireReadable("--plans", plans);
        requireReadable("--control-totals", controlTotals);
        requireReadable("--payments", payments);
        requireReadable("--rules", rules == null ? List.of() : List.of(rules));
        ReplayRunner.Request request = new ReplayRunner.Request(
                budgets, changes, plans, controlTotals, payments, until, rules, out, reports, json, settings.choice());
        return runner.run(request, output()).code();
    }
}
