package budgetflow.alerts.delivery.channel.http;

import java.io.IOException;

/** The host leads into a private network, and the routing file does not allow that. */
public final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String host) {
        super(host + " leads to a private address; if that is meant, list it under allow_private in the routing file");
    }
}
