package budgetflow.ingest.kind;

import budgetflow.ingest.row.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a kind of file, in the order in which their faults are told; a file may have them in any order.
 *
 * @param columns every column that is read
 * @param required those without which nothing can be read
 * @param hasAmounts whether each row has an amount of money that files are to be added up by
 */
public record FileFormat(List<String> columns, Set<String> required, boolean hasAmounts) {
    /** How the columns begin that a rejects file has beside the original ones; they are passed over when it is fed. */
    public static final String REJECTED_PREFIX = "rejected_";

    static final String REGION = "region";
    static final String FISCAL_YEAR = "fiscal_year";
    static final String UNIT_CODE = "unit_code";
    static final String LINE_CODE = "line_code";
    static final String AMOUNT = "amount";
    static final String AMOUNT_UNIT = "amount_unit";

    private static final String OPTIONAL_MARK = "?";

    /** Columns in order, an optional one marked with a question mark behind its name. */
    static FileFormat of(boolean hasAmounts, String... marked) {
        List<String> columns = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (String name : marked) {
            String column = name.replace(OPTIONAL_MARK, "");
            columns.add(column);
            if (column.equals(name)) {
                required.add(column);
            }
        }
        return new FileFormat(columns, Set.copyOf(required), hasAmounts);
    }

    public FileFormat {
        columns = List.copyOf(columns);
    }

    public boolean knows(String column) {
        return columns.contains(column);
    }

    /** Whether a column is passed over and its user should know. */
    public boolean ignores(String column) {
        return !column.isEmpty() && !knows(column) && !column.startsWith(REJECTED_PREFIX);
    }

    /** The first required column that a header lacks. */
    public Optional<String> missing(Columns header) {
        return columns.stream()
                .filter(column -> required.contains(column) && !header.has(column))
                .findFirst();
    }

    /** The place of a column in the order of faults, from 0; behind all others where it is none of them. */
    int order(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? columns.size() : index;
    }
}
