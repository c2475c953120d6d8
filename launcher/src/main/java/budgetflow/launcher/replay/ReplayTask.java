package budgetflow.launcher.replay;

import budgetflow.domain.alert.backtest.RulesComparison;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ReplayRunner;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.report.ReportsBeside;
import budgetflow.launcher.results.ResultsFolder;
import budgetflow.launcher.results.Summary;
import budgetflow.launcher.service.StoppedException;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.launcher.terminal.RulesComparisonTable;
import budgetflow.launcher.terminal.ScreenProbe;
import budgetflow.launcher.terminal.Words;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The command {@code replay}. */
public final class ReplayTask implements ReplayRunner {

    @Override
    public ExitCode run(Request request, Output output) {
        long startedAt = System.nanoTime();
        Settings settings = ChosenSettings.loadForOwnBroker(request.settings(), output);
        JudgingDays judgingDays = JudgingDays.standard(ChosenSettings.workingCalendar(settings));
        ChosenSettings.checkRules(settings);
        Optional<Settings> other =
                request.otherRules().map(rules -> settings.with(SettingKeys.RULES_FILE, rules.toString()));
        other.ifPresent(ChosenSettings::checkRules);
        ResultsFolder folder = ResultsFolder.open(request.out());
        ReplayFiles files = read(request);
        Optional<Span> span = span(files, judgingDays, request.lastDay());
        ReplayNotes notes = new ReplayNotes(output.messages());
        notes.ignoredColumns(files);
        if (span.isEmpty()) {
            notes.nothingToReplay(files);
            LocalDate closedOn = request.lastDay().orElse(LocalDate.EPOCH);
            return finish(request, Replay.Outcome.ofNoLines(files, closedOn), folder, judgingDays, startedAt, output);
        }
        notes.unknownHolidays(span.get(), judgingDays.calendar());
        notes.notFed(files, span.get());
        try (UntilStopped stopped = new UntilStopped()) {
            stopped.listen();
            ReportsBeside reports = new ReportsBeside(request.out(), request.reports(), stopped);
            Replay replay = new Replay(
                    files,
                    judgingDays,
                    progress(span.get(), output),
                    stopped::check,
                    Replay.Beside.NOTHING,
                    reports::write);
            Optional<Replay.Outcome> outcome = untilStopped(replay, settings, span.get(), output);
            if (outcome.isEmpty()) {
                return ExitCode.SOFTWARE_ERROR;
            }
            if (other.isPresent()) {
                output.messages().println("用另一规则再放一遍 / once more with the other rules");
                Optional<Replay.Outcome> again = untilStopped(
                        replay(files, judgingDays, span.get(), stopped, output), other.get(), span.get(), output);
                if (again.isEmpty()) {
                    return ExitCode.SOFTWARE_ERROR;
                }
                compare(request, settings, outcome.get(), again.get(), folder, output);
            } else {
                folder.withoutRulesComparison();
            }
            return finish(request, outcome.get(), folder, judgingDays, startedAt, output);
        }
    }

    private static Replay replay(
            ReplayFiles files, JudgingDays judgingDays, Span span, UntilStopped stopped, Output output) {
        return new Replay(files, judgingDays, progress(span, output), stopped::check);
    }

    private static Replay.DayListener progress(Span span, Output output) {
        Progress progress = new Progress(output.messages(), span.first(), span.last());
        return (day, topics) -> progress.closed(day);
    }

    /** The table goes where the data goes, unless that is to be JSON. */
    private static void compare(
            Request request,
            Settings settings,
            Replay.Outcome present,
            Replay.Outcome other,
            ResultsFolder folder,
            Output output) {
        RulesComparison comparison = RulesComparison.of(present.alerts(), other.alerts(), present.closedOn());
        Path otherRules = request.otherRules().orElseThrow();
        folder.writeRulesComparison(
                comparison, settings.find(SettingKeys.RULES_FILE).orElse(null), otherRules);
        if (!request.json()) {
            output.data().print(RulesComparisonTable.of(comparison, ScreenProbe.standardOutput(System.getenv())));
        }
    }

    /** Whoever is stopped half way gets no figures, rather than half of them: empty. */
    static Optional<Replay.Outcome> untilStopped(Replay replay, Settings settings, Span span, Output output) {
        try {
            return Optional.of(replay.run(settings, span.first(), span.last()));
        } catch (StoppedException e) {
            output.messages().println("已停止，未写结果 / stopped before the end; no results were written");
            return Optional.empty();
        }
    }

    private static ExitCode finish(
            Request request,
            Replay.Outcome outcome,
            ResultsFolder folder,
            JudgingDays judgingDays,
            long startedAt,
            Output output) {
        Summary summary = write(folder, outcome, judgingDays, Duration.ofNanos(System.nanoTime() - startedAt));
        output.messages()
                .println("结果 results: " + request.out() + "; "
                        + outcome.entries().read() + " 条分录 entries, "
                        + outcome.rejections().size() + " 条拒收 rejections");
        if (!outcome.reconciliations().isEmpty()) {
            output.messages().println(Words.reconciled(outcome.reconciliations()));
        }
        if (request.json()) {
            output.data().print(summary.json());
        }
        return outcome.rejections().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    /** The days to close. */
    record Span(LocalDate first, LocalDate last) {}

    /** Empty where not one line could be taken from the files. */
    static Optional<Span> span(ReplayFiles files, JudgingDays judgingDays, Optional<LocalDate> until) {
        Optional<LocalDate> first = files.firstDay();
        Optional<LocalDate> last = until.or(() -> files.lastJudgingDay(judgingDays));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "--until " + last.get() + " 早于首日 is before the first day " + first.get());
        }
        return Optional.of(new Span(first.get(), last.get()));
    }

    static Summary write(ResultsFolder folder, Replay.Outcome outcome, JudgingDays judgingDays, Duration took) {
        Summary summary = Summary.of(outcome.lines(), outcome.closedOn(), outcome.entries(), outcome.alerts(), took);
        folder.writeExecutions(outcome.lines(), outcome.closedOn(), judgingDays);
        folder.writeMilestones(outcome.lines(), outcome.verdicts(), outcome.closedOn(), judgingDays);
        folder.writeAlerts(outcome.alerts());
        folder.writeReconciliations(outcome.reconciliations());
        folder.writeRejections(outcome.rejections());
        folder.writeSummary(summary);
        return summary;
    }

    private static ReplayFiles read(Request request) {
        try {
            return ReplayFiles.read(
                    request.budgets(), request.plans(), request.changes(), request.payments(), request.controlTotals());
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, "无法读取文件 / cannot read: " + e.getMessage(), e);
        }
    }
}
