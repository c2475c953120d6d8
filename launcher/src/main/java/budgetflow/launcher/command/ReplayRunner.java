package budgetflow.launcher.command;

import budgetflow.dashboard.file.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Replays files on a broker of its own and writes the results. */
@FunctionalInterface
public interface ReplayRunner {
    /**
     * What was asked; every file exists.
     *
     * @param budgets at least one
     * @param payments at least one
     * @param until the last day to close; null for the last day on which a milestone is judged
     * @param rules another rules file to compare with; null where nothing is to be compared
     * @param reports formats of year-end reports to be written beside the results; empty for none
     * @param json whether the summary also goes to the data output
     */
    record Request(
            List<Path> budgets,
            List<Path> changes,
            List<Path> plans,
            List<Path> controlTotals,
            List<Path> payments,
            @Nullable LocalDate until,
            @Nullable Path rules,
            Path out,
            List<ReportFormat> reports,
            boolean json,
            SettingsChoice settings) {
        public Request {
            budgets = List.copyOf(budgets);
            changes = List.copyOf(changes);
            plans = List.copyOf(plans);
            controlTotals = List.copyOf(controlTotals);
            payments = List.copyOf(payments);
            reports = List.copyOf(reports);
        }

        public Optional<Path> otherRules() {
            return Optional.ofNullable(rules);
        }

        public Optional<LocalDate> lastDay() {
            return Optional.ofNullable(until);
        }
    }

    ExitCode run(Request request, Output output);
}
