package budgetflow.dashboard.read;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The milestone verdicts of one line. */
final class Verdicts {
    private static final String SELECT = "SELECT v.due_on, v.decided_on, v.reported_executed_fen,"
            + " v.reported_adjusted_fen, v.reported_verdict, v.percent_ten_thousandths, v.restated_adjusted_fen,"
            + " v.restated_planned_fen, v.restated_executed_fen, v.restated_verdict FROM milestone_verdict v";

    private Verdicts() {}

    static List<MilestoneVerdict> of(Connection connection, LineKey key, long lineId, AsOf asOf) throws SQLException {
        Conditions conditions = new Conditions().and("v.line_id = ?", lineId);
        LocalDate day = asOf.day();
        if (day != null) {
            conditions.and("v.decided_on <= ?", day);
        }
        List<MilestoneVerdict> verdicts = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(connection, SELECT, " ORDER BY v.due_on");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                verdicts.add(new MilestoneVerdict(key, reported(rows), restated(rows)));
            }
        }
        return verdicts;
    }

    private static AsReported reported(ResultSet row) throws SQLException {
        return new AsReported(
                new Money(row.getLong(3)),
                new Money(row.getLong(4)),
                verdict(row.getString(5)),
                row.getObject(2, LocalDate.class));
    }

    private static MilestoneFigures restated(ResultSet row) throws SQLException {
        return new MilestoneFigures(
                new Milestone(row.getObject(1, LocalDate.class), new Percentage(row.getInt(6))),
                new Money(row.getLong(7)),
                new Money(row.getLong(8)),
                new Money(row.getLong(9)),
                verdict(row.getString(10)));
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : Verdict.valueOf(name);
    }
}
