package budgetflow.launcher.replay;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.DemoRunner;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dashboards;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.report.ReportsBeside;
import budgetflow.launcher.results.ResultsFolder;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.launcher.terminal.ExecutionReport;
import budgetflow.launcher.terminal.Screen;
import budgetflow.launcher.terminal.ScreenProbe;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The command {@code demo}: the samples' years, replayed; live it shows the current year's table once a month. */
public final class DemoTask implements DemoRunner {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Clock clock;

    /** @param clock tells when somebody acts on an alert */
    public DemoTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(Request request, Output output) {
        long startedAt = System.nanoTime();
        Settings settings = ChosenSettings.loadForOwnBroker(request.settings(), output);
        JudgingDays judgingDays = JudgingDays.standard(ChosenSettings.workingCalendar(settings));
        ChosenSettings.checkRules(settings);
        Optional<ResultsFolder> folder = request.resultsFolder().map(ResultsFolder::open);
        ReplayFiles files = read(Samples.find());
        ReplayTask.Span span = ReplayTask.span(files, judgingDays, Optional.empty())
                .orElseThrow(() -> new CommandFailedException(
                        ExitCode.CONFIGURATION, "示例中没有数据 / the samples hold no rows that can be taken"));
        output.messages().println("合成支付数据 / payments are synthetic: samples/README.md");
        Screen screen = ScreenProbe.standardOutput(System.getenv());
        Progress progress = new Progress(output.messages(), span.first(), span.last());
        LiveTable live = new LiveTable(span.last(), judgingDays, screen, output);
        try (UntilStopped stopped = new UntilStopped()) {
            stopped.listen();
            Replay.DayListener listener = (day, topics) -> {
                progress.closed(day);
                if (!request.exit()) {
                    live.closed(day, topics);
                    stayAfter(day, span, stopped, output);
                }
            };
            Replay.Beside dashboard = (on, wire) -> {
                if (request.exit()) {
                    return () -> {};
                }
                Dashboards started = Dashboards.startDemo(on, wire, clock, output);
                return started::close;
            };
            List<ReportFormat> formats = request.exit() && folder.isPresent() ? List.of(ReportFormat.XLSX) : List.of();
            ReportsBeside reports = new ReportsBeside(request.resultsFolder().orElse(Path.of("")), formats, stopped);
            Replay replay = new Replay(files, judgingDays, listener, stopped::check, dashboard, reports::write);
            Optional<Replay.Outcome> end = ReplayTask.untilStopped(replay, settings, span, output);
            if (end.isEmpty()) {
                return ExitCode.SOFTWARE_ERROR;
            }
            Replay.Outcome outcome = end.get();
            folder.ifPresent(results ->
                    ReplayTask.write(results, outcome, judgingDays, Duration.ofNanos(System.nanoTime() - startedAt)));
            if (request.exit()) {
                output.data()
                        .print(new ExecutionReport(
                                        outcome.lines(),
                                        outcome.alerts(),
                                        outcome.reconciliations(),
                                        outcome.closedOn(),
                                        judgingDays,
                                        true)
                                .text(screen));
            }
        }
        request.resultsFolder().ifPresent(out -> output.messages().println("结果 results: " + out));
        return ExitCode.DONE;
    }

    /** When all years are over, broker and registry stay up for whoever wants to look into the topics. */
    private static void stayAfter(LocalDate day, ReplayTask.Span span, UntilStopped stopped, Output output) {
        if (day.equals(span.last())) {
            output.messages().println("全部放完 all is played; Ctrl-C 结束 ends");
            while (!stopped.await(LOOK_EVERY)) {
                output.messages().flush();
            }
        }
    }

    private static ReplayFiles read(Samples samples) {
        try {
            return ReplayFiles.read(
                    samples.budgets(), samples.plans(), samples.changes(), samples.payments(), samples.controlTotals());
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION, "无法读取示例 / cannot read the samples: " + e.getMessage(), e);
        }
    }

    /** The table as it stands at the end of each month, of the latest fiscal year that has begun; at the end of all. */
    private static final class LiveTable {
        private static final String CLEAR = "\u001b[H\u001b[2J";

        private final LocalDate last;
        private final JudgingDays judgingDays;
        private final Screen screen;
        private final Output output;
        private YearMonth shown = YearMonth.of(0, 1);

        LiveTable(LocalDate last, JudgingDays judgingDays, Screen screen, Output output) {
            this.last = last;
            this.judgingDays = judgingDays;
            this.screen = screen;
            this.output = output;
        }

        void closed(LocalDate day, TopicReader topics) {
            if (!YearMonth.from(day).isAfter(shown) && !day.equals(last)) {
                return;
            }
            shown = YearMonth.from(day);
            Collection<LineExecution> lines = topics.latest(Topics.LINE_EXECUTIONS);
            int year = lines.stream()
                    .mapToInt(line -> line.key().fiscalYear().year())
                    .filter(begun -> begun <= day.getYear())
                    .max()
                    .orElse(day.getYear());
            Predicate<FiscalYear> current = fiscalYear -> day.equals(last) || fiscalYear.year() == year;
            ExecutionReport report = new ExecutionReport(
                    lines.stream()
                            .filter(line -> current.test(line.key().fiscalYear()))
                            .toList(),
                    topics.latest(Topics.ALERTS).stream()
                            .filter(alert -> current.test(alert.key().subject().fiscalYear()))
                            .toList(),
                    topics.latest(Topics.RECONCILIATIONS).stream()
                            .filter(reconciliation ->
                                    current.test(reconciliation.key().fiscalYear()))
                            .toList(),
                    day,
                    judgingDays,
                    true);
            output.data().print((screen.colour() ? CLEAR : "") + report.text(screen));
            output.data().flush();
        }
    }
}
