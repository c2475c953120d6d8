package budgetflow.dashboard.report;

import budgetflow.dashboard.store.Standing;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.report.EconomicSpending;
import budgetflow.domain.report.ReportFeed;
import budgetflow.domain.report.ReportInputs;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TopicOffset;
import budgetflow.schemas.state.StateSerdes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** 取数: what a report is computed from, as one transaction of the store sees it. */
final class StoreFeeds {
    /** The PEFA card compares three years. */
    private static final int YEARS = 3;

    private static final String NO_TOPIC = "";
    private static final String VERDICT = "SELECT l.line_key, v.due_on, v.decided_on, v.reported_executed_fen,"
            + " v.reported_adjusted_fen, v.reported_verdict, v.percent_ten_thousandths, v.restated_adjusted_fen,"
            + " v.restated_planned_fen, v.restated_executed_fen, v.restated_verdict"
            + " FROM milestone_verdict v JOIN line l ON l.line_id = v.line_id";
    private static final String SPENDING = "SELECT l.line_key, v.department_economic_code, v.government_economic_code,"
            + " SUM(v.amount_fen) FROM voucher v JOIN line l ON l.line_id = v.line_id";
    private static final String RECONCILIATION = "SELECT r.reconciliation_key, r.our_count, r.our_fen, r.their_count,"
            + " r.their_fen FROM reconciliation r";

    private final Connection connection;
    private final StoreRows rows;
    private final ReportSelection selection;
    private final LocalDate asOf;

    StoreFeeds(Connection connection, ReportSelection selection, LocalDate asOf) {
        this.connection = connection;
        this.rows = new StoreRows(connection);
        this.selection = selection;
        this.asOf = asOf;
    }

    /** Good while the transaction lasts. */
    ReportInputs inputs(ReportBasis basis) throws SQLException {
        List<FiscalYear> year = List.of(selection.fiscalYear());
        return new ReportInputs(
                lines(),
                verdicts(),
                feed(taker -> {
                    try (Deserializer<Alert> alerts = StateSerdes.alert().deserializer()) {
                        rows.each(
                                "SELECT a.alert FROM alert a",
                                StoreRows.of(selection, year, "a").and("a.raised_on <= ?", asOf),
                                "",
                                row -> taker.take(alerts.deserialize(NO_TOPIC, row.getBytes(1))));
                    }
                }),
                feed(taker -> rows.each(
                        RECONCILIATION,
                        StoreRows.of(selection, year, "r").and("r.paid_on <= ?", asOf),
                        "",
                        row -> taker.take(reconciliation(row)))),
                feed(taker -> rows.eachOfLines(
                        SPENDING,
                        StoreRows.of(selection, year, "l")
                                .and("v.paid_on <= ?", asOf)
                                .and("(v.department_economic_code IS NOT NULL"
                                        + " OR v.government_economic_code IS NOT NULL)"),
                        "GROUP BY l.line_key, v.department_economic_code, v.government_economic_code",
                        row -> taker.take(new EconomicSpending(
                                LineKey.of(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                new Money(row.getLong(4)))))),
                basis.names(),
                basis.judgingDays(),
                Standing.read(connection).lastClosedOn());
    }

    /** Of the year and the two before it. */
    static List<FiscalYear> years(ReportSelection selection) {
        int last = selection.fiscalYear().year();
        return IntStream.range(0, YEARS)
                .map(before -> last - before)
                .mapToObj(FiscalYear::new)
                .toList();
    }

    private ReportFeed<LineExecution> lines() {
        return feed(taker -> {
            try (Deserializer<LineExecution> lines = StateSerdes.lineExecution().deserializer()) {
                rows.eachOfLines(
                        "SELECT e.execution FROM line l JOIN line_execution e ON e.line_id = l.line_id",
                        StoreRows.of(selection, years(selection), "l").and("l.shown"),
                        "",
                        row -> taker.take(lines.deserialize(NO_TOPIC, row.getBytes(1))));
            }
        });
    }

    private ReportFeed<MilestoneVerdict> verdicts() {
        return feed(taker -> rows.eachOfLines(
                VERDICT,
                StoreRows.of(selection, List.of(selection.fiscalYear()), "l").and("v.decided_on <= ?", asOf),
                "",
                row -> taker.take(verdict(row))));
    }

    /** Whether any year of it holds entries of the synthetic source. */
    boolean isSynthetic() throws SQLException {
        StoreRows.Condition condition =
                StoreRows.of(ReportSelection.all(selection.fiscalYear()), years(selection), "y");
        if (selection.region() != null) {
            condition = condition.and("y.region = ?", selection.region().code());
        }
        List<Integer> years = new ArrayList<>();
        rows.each("SELECT y.fiscal_year FROM synthetic_year y", condition, "", row -> years.add(row.getInt(1)));
        return !years.isEmpty();
    }

    List<TopicOffset> offsets() throws SQLException {
        List<TopicOffset> offsets = new ArrayList<>();
        rows.each(
                "SELECT o.topic, o.partition_no, o.next_offset FROM partition_offset o",
                new StoreRows.Condition("1 = 1", List.of()),
                "",
                row -> offsets.add(new TopicOffset(row.getString(1), row.getInt(2), row.getLong(3))));
        return offsets;
    }

    private static MilestoneVerdict verdict(ResultSet row) throws SQLException {
        AsReported reported = new AsReported(
                new Money(row.getLong(4)),
                new Money(row.getLong(5)),
                verdict(row.getString(6)),
                row.getObject(3, LocalDate.class));
        MilestoneFigures restated = new MilestoneFigures(
                new Milestone(row.getObject(2, LocalDate.class), new Percentage(row.getInt(7))),
                new Money(row.getLong(8)),
                new Money(row.getLong(9)),
                new Money(row.getLong(10)),
                verdict(row.getString(11)));
        return new MilestoneVerdict(LineKey.of(row.getString(1)), reported, restated);
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : Verdict.valueOf(name);
    }

    private static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                ReconciliationKey.of(row.getString(1)),
                new Counted(row.getLong(2), new Money(row.getLong(3))),
                new Counted(row.getLong(4), new Money(row.getLong(5))));
    }

    /** Hands one value over. */
    private interface Hand<T> {
        void take(T value);
    }

    /** Reads the store, which may fail. */
    private interface Reading<T> {
        void into(Hand<T> hand) throws SQLException;
    }

    private static <T> ReportFeed<T> feed(Reading<T> reading) {
        return taker -> {
            try {
                reading.into(taker::accept);
            } catch (SQLException e) {
                throw new Tunnelled(e);
            }
        };
    }
}
