package budgetflow.dashboard.store;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Writes milestones as reported and restated, in place of what was there of them. */
final class VerdictWriter {
    private static final String INSERT = "INSERT INTO milestone_verdict (line_id, due_on, decided_on,"
            + " reported_executed_fen, reported_adjusted_fen, reported_verdict, percent_ten_thousandths,"
            + " restated_adjusted_fen, restated_planned_fen, restated_executed_fen, restated_verdict)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private VerdictWriter() {}

    static void write(Connection connection, LineIds ids, Collection<MilestoneVerdict> verdicts) throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM milestone_verdict WHERE line_id = ? AND due_on = ?");
                Rows add = new Rows(connection, INSERT)) {
            for (MilestoneVerdict verdict : verdicts) {
                drop.number(ids.of(verdict.line()))
                        .day(verdict.restated().milestone().dueOn())
                        .add();
            }
            drop.send();
            for (MilestoneVerdict verdict : verdicts) {
                add(add, ids.of(verdict.line()), verdict.asReported(), verdict.restated());
            }
            add.send();
        }
    }

    private static void add(Rows rows, int lineId, AsReported reported, MilestoneFigures restated) throws SQLException {
        rows.number(lineId)
                .day(restated.milestone().dueOn())
                .day(reported.decidedOn())
                .number(reported.executed().fen())
                .number(reported.adjusted().fen())
                .name(reported.verdict())
                .number(restated.milestone().percent().tenThousandths())
                .number(restated.adjusted().fen())
                .number(restated.planned().fen())
                .number(restated.executed().fen())
                .name(restated.verdict())
                .add();
    }
}
