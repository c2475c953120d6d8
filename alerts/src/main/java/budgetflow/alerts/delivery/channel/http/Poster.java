package budgetflow.alerts.delivery.channel.http;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends one POST and waits for the answer. */
@FunctionalInterface
public interface Poster {
    /**
     * Posts a body and returns the reply, whatever its status.
     *
     * @throws RefusedAddressException where the address leads where we do not send to
     * @throws IOException for everything that may work another time; its message holds nothing of path or query
     */
    Reply post(URI address, Map<String, String> headers, byte[] body) throws IOException;
}
