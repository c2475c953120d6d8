package budgetflow.launcher.broker;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody listens on. */
public final class FreePorts {
    private FreePorts() {}

    /**
     * One on the loopback address; somebody else may take it before it is bound.
     *
     * @throws BrokerStartException where there is none
     */
    public static int take() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new BrokerStartException(Reason.PORT_TAKEN, "No port is free for a broker.", none);
        }
    }
}
