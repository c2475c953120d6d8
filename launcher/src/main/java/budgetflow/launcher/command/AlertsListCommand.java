package budgetflow.launcher.command;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "列出预警 / lists alerts: those somebody has to act on first, the worst of them first.",
            "Without a filter all are shown; --state and --rule may be repeated."
        })
final class AlertsListCommand extends AlertsSubcommand implements Callable<Integer> {
    private final AlertsRunner runner;

    @Option(names = "--state", paramLabel = "STATE", description = "状态 / only these: ${COMPLETION-CANDIDATES}.")
    private List<AlertState> states = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            description = "级别不低于 / this or worse: ${COMPLETION-CANDIDATES}.")
    private @Nullable Severity severity;

    @Option(names = "--rule", paramLabel = "CODE", description = "规则 / only these rules, such as R02.")
    private List<RuleCode> rules = new ArrayList<>();

    @Option(names = "--region", paramLabel = "CODE", description = "行政区划 / 6 digits.")
    private @Nullable String region;

    @Option(names = "--unit", paramLabel = "CODE", description = "单位编码，或其开头 / unit code, or how it begins.")
    private @Nullable String unit;

    @Option(names = "--line", paramLabel = "CODE", description = "指标编码或指标键 / line code, or the whole line key.")
    private @Nullable String line;

    @Option(names = "--json", description = "在标准输出打印 JSON / print JSON.")
    private boolean json;

    AlertsListCommand(AlertsRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        AlertsRunner.Filter filter = new AlertsRunner.Filter(states, severity, rules, region, unit, line);
        return runner.run(new AlertsRunner.Listing(filter, json, settings()), output())
                .code();
    }
}
