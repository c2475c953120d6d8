package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.PageRequest;
import java.util.Optional;

/** The page of a list in an address. */
public final class PageNumber {
    /** Rows on a page: what fits on two screens. */
    public static final int ROWS = 50;

    private static final int LAST = (int) (PageRequest.MOST_ROWS / ROWS);

    private PageNumber() {}

    static int of(Query query, String name) {
        return query.find(
                name,
                text -> {
                    int number = Integer.parseInt(text);
                    return number >= 1 && number <= LAST ? Optional.of(number) : Optional.empty();
                },
                1);
    }

    public static PageRequest rows(int number) {
        return new PageRequest(number, ROWS);
    }
}
