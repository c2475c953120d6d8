package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 合计关系: which rows of a table add up to which, by their places from 0 on. */
final class Additions {
    private final Map<String, Below> sums = new HashMap<>();
    private int rows;

    private Additions() {}

    /**
     * The rows that add up to one.
     *
     * @param row the place of their sum
     * @param first the first of them
     * @param last the last of them
     * @param count how many they are: where that is all from first to last, they stand together
     */
    record Below(int row, int first, int last, int count) {
        boolean standTogether() {
            return last - first + 1 == count;
        }

        private Below and(int place) {
            return new Below(row, first, place, count + 1);
        }

        private Below at(int place) {
            return new Below(place, first, last, count);
        }
    }

    /** Goes through the rows twice: a sum may stand before what it is the sum of, or behind. */
    static Additions of(ReportTable table) {
        Additions additions = new Additions();
        for (ReportRow row : table.rows()) {
            int place = additions.rows++;
            if (row.parent() != null) {
                additions.sums.merge(row.parent(), new Below(-1, place, place, 1), (before, one) -> before.and(place));
            }
        }
        int place = 0;
        for (ReportRow row : table.rows()) {
            int at = place++;
            additions.sums.computeIfPresent(row.key(), (key, below) -> below.at(at));
        }
        // A parent that is not in the table is the sum of nothing that could be checked.
        additions.sums.values().removeIf(below -> below.row() < 0);
        return additions;
    }

    /** How many rows the table has. */
    int rows() {
        return rows;
    }

    /** How many of them are sums. */
    int sums() {
        return sums.size();
    }

    /** What adds up to a row; empty where nothing does. */
    Optional<Below> below(String key) {
        return Optional.ofNullable(sums.get(key));
    }

    /** The place of a row that others add up to; null where it is none. */
    @Nullable
    Integer placeOf(@Nullable String key) {
        Below below = key == null ? null : sums.get(key);
        return below == null ? null : below.row();
    }
}
