package budgetflow.launcher.broker;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports nobody listens on, below those that systems give to outgoing connections (Linux from 32768, others from 49152):
 * a server that is stopped for a moment finds its port free again, however many connections were made meanwhile.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    private static final int AFTER_LAST = 32_768;

    /** All of them taken by chance is as good as none free. */
    private static final int TRIES = 100;

    private FreePorts() {}

    /**
     * One on the loopback address; somebody else may take it before it is bound.
     *
     * @throws BrokerStartException where none is found
     */
    public static int take() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BrokerStartException(Reason.PORT_TAKEN, "No port is free for a broker.", null);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
