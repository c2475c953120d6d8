package budgetflow.launcher.results;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.backtest.RulesComparison;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.rejection.Rejection;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A folder that receives results. Each file is written under a temporary name and moved into place whole, so that a
 * reader sees the old file or the new one, never half of one. Lists may come in any order; the files are ordered.
 */
public final class ResultsFolder {
    private final Path folder;

    private ResultsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the folder where it is missing, and makes sure now, before hours of work, that it can take the results.
     *
     * @throws UnwritableResultsException where it cannot
     */
    public static ResultsFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException inTheWay) {
            throw new UnwritableResultsException(
                    "输出目录被文件占用 / a file is in the way of the output folder: " + inTheWay.getFile()
                            + "; name another folder or move the file",
                    inTheWay);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        for (ResultFile file : ResultFile.values()) {
            Path target = folder.resolve(file.fileName());
            if (Files.isDirectory(target)) {
                throw new UnwritableResultsException("输出文件名被目录占用 / a folder is in the way of the output file: " + target
                        + "; name another folder or move it");
            }
        }
        ResultsFolder opened = new ResultsFolder(folder);
        opened.probe();
        return opened;
    }

    /** {@code closedOn} is the last day that was closed: figures and verdicts are as of it. */
    public void writeExecutions(Collection<LineExecution> lines, LocalDate closedOn, JudgingDays judgingDays) {
        write(ResultFile.EXECUTIONS, ExecutionsJson.of(lines, closedOn, judgingDays));
    }

    /** Every milestone of every line, and every verdict that was reported, also of a milestone its plan has dropped. */
    public void writeMilestones(
            Collection<LineExecution> lines,
            Collection<MilestoneVerdict> verdicts,
            LocalDate closedOn,
            JudgingDays judgingDays) {
        write(ResultFile.MILESTONES, MilestonesJson.of(lines, verdicts, closedOn, judgingDays));
    }

    public void writeAlerts(Collection<Alert> alerts) {
        write(ResultFile.ALERTS, AlertsJson.of(alerts));
    }

    public void writeReconciliations(Collection<Reconciliation> reconciliations) {
        write(ResultFile.RECONCILIATIONS, ReconciliationsJson.of(reconciliations));
    }

    public void writeRejections(Collection<Rejection> rejections) {
        write(ResultFile.REJECTIONS, RejectionsJson.of(rejections));
    }

    /**
     * What another rules file would have raised.
     *
     * @param presentRules the file of the present rules; null for the built-in ones
     * @param otherRules the file they are compared with
     */
    public void writeRulesComparison(RulesComparison comparison, @Nullable Path presentRules, Path otherRules) {
        write(ResultFile.RULES_COMPARISON, RulesComparisonJson.of(comparison, presentRules, otherRules));
    }

    /** A comparison of an earlier run says nothing about the results beside it. */
    public void withoutRulesComparison() {
        Path stale = folder.resolve(ResultFile.RULES_COMPARISON.fileName());
        try {
            Files.deleteIfExists(stale);
        } catch (IOException e) {
            throw unwritable(stale, e);
        }
    }

    public void writeSummary(Summary summary) {
        write(ResultFile.SUMMARY, SummaryJson.of(summary));
    }

    void write(ResultFile file, JsonBody body) {
        Path target = folder.resolve(file.fileName());
        Path part = part(file.fileName());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                JsonText.write(out, body);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            deleteQuietly(part);
        }
    }

    private void probe() {
        Path probe = part("probe");
        try {
            Files.newOutputStream(probe).close();
        } catch (IOException e) {
            throw unwritable(folder, e);
        } finally {
            deleteQuietly(probe);
        }
    }

    /** Hidden, and of this process alone: two runs into one folder do not write into each other's file. */
    private Path part(String name) {
        return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    }

    /** What is left of a failed write is of no use; that it cannot be removed must not hide why the write failed. */
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException ignored) {
            part.toFile().deleteOnExit();
        }
    }

    private static UnwritableResultsException unwritable(Path place, IOException cause) {
        return new UnwritableResultsException(
                "无法写入结果 / cannot write results: " + place + " ("
                        + cause.getClass().getSimpleName()
                        + "); check permissions and free space, or name another folder",
                cause);
    }
}
