package budgetflow.domain.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 勾稽差异: where a table does not add up. There is none in a table that was computed; whoever prints a table may show that.
 *
 * @param rowKey the row whose cells do not add up
 * @param relation the id of a column whose rows below do not add up to it, or the identity that does not hold
 * @param difference what is too much, in fen or as a number
 */
public record TableFault(TableName table, String rowKey, String relation, BigInteger difference) {

    /** Every fault of a table, down and across; empty where it adds up. */
    public static List<TableFault> in(ReportTable table) {
        List<TableFault> faults = new ArrayList<>();
        down(table, faults);
        for (ReportRow row : table.rows()) {
            for (Identity identity : table.identities()) {
                BigInteger difference = side(table, row, identity.left()).subtract(side(table, row, identity.right()));
                if (difference.signum() != 0) {
                    faults.add(new TableFault(table.name(), row.key(), identity.toString(), difference));
                }
            }
        }
        return List.copyOf(faults);
    }

    private static void down(ReportTable table, List<TableFault> faults) {
        Map<String, BigInteger[]> sums = new HashMap<>();
        int width = table.columns().size();
        for (ReportRow row : table.rows()) {
            String parent = row.parent();
            if (parent != null) {
                BigInteger[] sum = sums.computeIfAbsent(parent, key -> zeros(width));
                for (int i = 0; i < width; i++) {
                    sum[i] = sum[i].add(value(row.cells().get(i)));
                }
            }
        }
        for (ReportRow row : table.rows()) {
            BigInteger @Nullable [] sum = sums.get(row.key());
            for (int i = 0; sum != null && i < width; i++) {
                BigInteger difference = value(row.cells().get(i)).subtract(sum[i]);
                if (table.columns().get(i).additive() && difference.signum() != 0) {
                    String id = table.columns().get(i).id();
                    faults.add(new TableFault(table.name(), row.key(), id, difference));
                }
            }
        }
    }

    private static BigInteger side(ReportTable table, ReportRow row, List<String> terms) {
        BigInteger sum = BigInteger.ZERO;
        for (String term : terms) {
            BigInteger value = value(row.cells().get(table.indexOf(Identity.column(term))));
            sum = term.startsWith(Identity.MINUS) ? sum.subtract(value) : sum.add(value);
        }
        return sum;
    }

    private static BigInteger value(ReportCell cell) {
        return BigInteger.valueOf(cell.addend().orElse(0));
    }

    private static BigInteger[] zeros(int width) {
        BigInteger[] zeros = new BigInteger[width];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
