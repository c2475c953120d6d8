package budgetflow.launcher.replay;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ReplayRunner;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.results.ResultsFolder;
import budgetflow.launcher.results.Summary;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The command {@code replay}. */
public final class ReplayTask implements ReplayRunner {

    @Override
    public ExitCode run(Request request, Output output) {
        long startedAt = System.nanoTime();
        Settings settings = ChosenSettings.load(request.settings());
        JudgingDays judgingDays = JudgingDays.standard(ChosenSettings.workingCalendar(settings));
        ResultsFolder folder = ResultsFolder.open(request.out());
        ReplayFiles files = read(request);
        Span span = span(files, judgingDays, request.lastDay());
        warnOfUnknownHolidays(span, judgingDays.calendar(), output);
        Progress progress = new Progress(output.messages(), span.first(), span.last());
        Replay.Outcome outcome = new Replay(files, judgingDays, (day, topics) -> progress.closed(day))
                .run(settings, span.first(), span.last());
        Summary summary = write(folder, outcome, judgingDays, Duration.ofNanos(System.nanoTime() - startedAt));
        output.messages()
                .println("结果 results: " + request.out() + "; "
                        + outcome.entries().read() + " 条分录 entries, "
                        + outcome.rejections().size() + " 条拒收 rejections");
        if (request.json()) {
            output.data().print(summary.json());
        }
        return outcome.rejections().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    /** The days to close. */
    record Span(LocalDate first, LocalDate last) {}

    static Span span(ReplayFiles files, JudgingDays judgingDays, Optional<LocalDate> until) {
        Optional<LocalDate> first = files.firstDay();
        Optional<LocalDate> last = until.or(() -> files.lastJudgingDay(judgingDays));
        if (first.isEmpty() || last.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.DONE_WITH_REJECTS,
                    "没有可用的行，全部被拒收 / nothing to replay: not one row of the files could be accepted");
        }
        if (last.get().isBefore(first.get())) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "--until " + last.get() + " 早于首日 is before the first day " + first.get());
        }
        return new Span(first.get(), last.get());
    }

    static Summary write(ResultsFolder folder, Replay.Outcome outcome, JudgingDays judgingDays, Duration took) {
        Summary summary = Summary.of(outcome.lines(), outcome.closedOn(), outcome.entries(), outcome.alerts(), took);
        folder.writeExecutions(outcome.lines(), outcome.closedOn(), judgingDays);
        folder.writeMilestones(outcome.lines(), outcome.verdicts(), outcome.closedOn(), judgingDays);
        folder.writeAlerts(outcome.alerts());
        folder.writeRejections(outcome.rejections());
        folder.writeSummary(summary);
        return summary;
    }

    static void warnOfUnknownHolidays(Span span, WorkingCalendar calendar, Output output) {
        for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
            if (calendar.lacks(year)) {
                output.messages()
                        .println("警告 warning: " + year + " 年节假日未知，按周一至周五计 / no holidays known for " + year
                                + ", Monday to Friday taken as working days");
            }
        }
    }

    private static ReplayFiles read(Request request) {
        if (!request.controlTotals().isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "--control-totals: 尚不支持对账 / reconciliation is not built yet; leave it out");
        }
        try {
            return ReplayFiles.read(request.budgets(), request.plans(), request.changes(), request.payments());
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, "无法读取文件 / cannot read: " + e.getMessage(), e);
        }
    }
}
