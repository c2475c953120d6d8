package budgetflow.dashboard.store;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one line as of a day, all of them the domain's.
 *
 * @param line its ledger cut off after the day
 * @param heldOn whose budget and plan it is held against
 */
record LineFigures(LineExecution line, LocalDate heldOn) {
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    /** The worst first. */
    private static final List<ExecutionStatus> STATUSES = List.of(ExecutionStatus.values());

    static final String INSERT =
            "INSERT INTO line_figures (slot, line_id, line_key, region, department_code, unit_code, line_kind,"
                    + " functional_code, fund, original_fen, adjusted_fen, gross_fen, refunds_fen, net_fen, planned_fen,"
                    + " paced_fen, entries, rate_billionths, gap_billionths, status, status_order, last_paid_on)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static LineFigures of(LineExecution line, @Nullable LocalDate chosenOn, LocalDate heldOn) {
        return new LineFigures(chosenOn == null ? line : upTo(line, chosenOn), heldOn);
    }

    private static LineExecution upTo(LineExecution line, LocalDate day) {
        Ledger cut = new Ledger(line.ledger().days().stream()
                .takeWhile(totals -> !totals.day().isAfter(day))
                .toList());
        return new LineExecution(line.budget(), line.plan(), cut);
    }

    void addTo(Rows rows, int slot, int lineId) throws SQLException {
        Optional<LineAttributes> attributes = line.budget().attributes();
        Money adjusted = line.adjustedOn(heldOn);
        Money net = line.ledger().net();
        Money planned = line.plan().floorOn(heldOn).of(adjusted);
        ExecutionStatus status = line.statusOn(heldOn);
        rows.number(slot)
                .number(lineId)
                .text(line.key().text())
                .text(line.key().region().code())
                .text(DepartmentCode.of(line.key().unit()))
                .text(line.key().unit().code())
                .name(attributes.map(LineAttributes::kind).orElse(null))
                .text(attributes.map(LineAttributes::functionalCode).orElse(null))
                .text(attributes.map(LineAttributes::fund).orElse(null))
                .number(line.budget().original().fen())
                .number(adjusted.fen())
                .number(line.ledger().gross().fen())
                .number(line.ledger().refunds().fen())
                .number(net.fen())
                .number(planned.fen())
                .number(share(line.plan().paceOn(heldOn), adjusted))
                .number(line.ledger().entries())
                .numberOrNull(billionths(net, adjusted))
                .numberOrNull(billionths(net.minus(planned), adjusted))
                .name(status)
                .number(STATUSES.indexOf(status))
                .day(line.ledger().lastPaidOn().orElse(null))
                .add();
    }

    /** Half-up to the fen. */
    private static long share(Ratio ratio, Money amount) {
        return BigDecimal.valueOf(amount.fen())
                .multiply(BigDecimal.valueOf(ratio.numerator()))
                .divide(BigDecimal.valueOf(ratio.denominator()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Rounded down, and to the range of a long: for sorting only. */
    private static @Nullable Long billionths(Money part, Money whole) {
        return LineExecution.share(part, whole)
                .map(ratio -> BigInteger.valueOf(ratio.numerator())
                        .multiply(BILLION)
                        .divide(BigInteger.valueOf(ratio.denominator()))
                        .min(MOST)
                        .max(LEAST)
                        .longValueExact())
                .orElse(null);
    }
}
