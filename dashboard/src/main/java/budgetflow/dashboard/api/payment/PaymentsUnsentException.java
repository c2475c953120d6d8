package budgetflow.dashboard.api.payment;

import org.jspecify.annotations.Nullable;

/** Payments could not be sent now; one clear line as its message. */
public final class PaymentsUnsentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PaymentsUnsentException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
