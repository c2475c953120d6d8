package budgetflow.dashboard.file;

import java.io.Serial;

/** What cannot be printed as asked; the message says why and what to do, in Chinese and English, for whoever asked. */
public final class UnprintableReportException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnprintableReportException(String zh, String en) {
        super(zh + " / " + en);
    }
}
