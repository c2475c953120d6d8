package budgetflow.dashboard.year;

import java.sql.SQLException;

/** The transaction began before states that are not at hand any more: another one is to be begun. */
public final class StateGoneException extends SQLException {
    private static final long serialVersionUID = 1L;

    StateGoneException() {
        super("the state this transaction sees is not at hand any more");
    }
}
