package budgetflow.launcher.broker;

/**
 * One broker and controller on this machine.
 *
 * @param id above 0; its folder remembers it
 * @param port where clients find it
 * @param controllerPort where the other nodes find it
 */
public record BrokerNode(int id, int port, int controllerPort) {
    static final String HOST = "127.0.0.1";

    public BrokerNode {
        if (id < 1 || port < 1 || controllerPort < 1 || port == controllerPort) {
            throw new IllegalArgumentException("not a node: " + id + " on " + port + " and " + controllerPort);
        }
    }

    /** As {@code bootstrap.servers} of clients. */
    public String address() {
        return HOST + ":" + port;
    }
}
