package budgetflow.launcher.command;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes reports of what the topics hold. */
@FunctionalInterface
public interface ReportRunner {
    /**
     * What was asked.
     *
     * @param asOf null for the last closed day
     * @param tables in their order, at least one
     * @param formats at least one
     * @param font for PDF; null for that of the settings
     * @param json whether a summary goes to the data output
     */
    record Request(
            ReportSelection selection,
            @Nullable LocalDate asOf,
            List<TableName> tables,
            List<ReportFormat> formats,
            AmountUnit amountUnit,
            @Nullable Path font,
            Path out,
            boolean json,
            SettingsChoice settings) {
        public Request {
            tables = List.copyOf(tables);
            formats = List.copyOf(formats);
        }

        public Optional<LocalDate> day() {
            return Optional.ofNullable(asOf);
        }

        public Optional<Path> fontFile() {
            return Optional.ofNullable(font);
        }
    }

    ExitCode run(Request request, Output output);
}
