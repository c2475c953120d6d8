package budgetflow.domain.report;

import java.util.Arrays;
import java.util.List;

/**
 * 勾稽关系: columns that add up to other columns in every row of a table.
 *
 * @param left ids of the columns on the left
 * @param right ids of the columns on the right; one behind a minus sign is taken away
 */
public record Identity(List<String> left, List<String> right) {
    /** Before a column that is taken away. */
    public static final String MINUS = "-";

    public Identity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Reads {@code adjusted = original carried -closed}. */
    static Identity of(String text) {
        String[] sides = text.split(" = ", -1);
        return new Identity(side(sides[0]), side(sides[1]));
    }

    private static List<String> side(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    /** The column a term is about, without its sign. */
    public static String column(String term) {
        return term.startsWith(MINUS) ? term.substring(MINUS.length()) : term;
    }
}
