package budgetflow.dashboard.api.payment;

import java.io.IOException;
import java.io.InputStream;

/**
 * 报送通道: reads rows as those of a payments file are read and checked, and sends what passed. The dashboard knows nothing
 * of ingest; whoever puts the program together brings this along.
 */
public interface PaymentIntake {

    /** Bytes that can be read from their start more than once. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /**
     * Reads NDJSON to its end and tells every row, in order; changes nothing anywhere.
     *
     * @param name what the rows come from, as rejections have it
     */
    void read(String name, Bytes ndjson, RowTaker rows) throws IOException;

    /** Begins to send; {@link PaymentsUnsentException} where nothing can be sent now. Whoever asked closes it. */
    PaymentSender sender();

    /** One that is told of nothing and reads nothing: for a dashboard alone. */
    static PaymentIntake none() {
        return new PaymentIntake() {
            @Override
            public void read(String name, Bytes ndjson, RowTaker rows) {
                throw new PaymentsUnsentException("there is no intake of payments in this program", null);
            }

            @Override
            public PaymentSender sender() {
                throw new PaymentsUnsentException("there is no intake of payments in this program", null);
            }
        };
    }
}
