package budgetflow.dashboard.report;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;

/** Carries a failure of the store or of a file through code of the domain, which knows neither. */
final class Tunnelled extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Tunnelled(SQLException cause) {
        super(cause);
    }

    Tunnelled(IOException cause) {
        super(cause);
    }
}
