package budgetflow.benchmarks.torture;

/** What is done to the system while it works. */
enum Blow {
    /** SIGKILL of an instance of streams. */
    KILL_STREAMS,
    /** SIGKILL of an instance of alerts. */
    KILL_ALERTS,
    /** SIGKILL of a broker, which is a controller, too. */
    KILL_BROKER,
    /** SIGSTOP of an instance of streams until the group has gone on without it. */
    PAUSE_STREAMS,
    /** SIGSTOP of an instance of alerts until the group has gone on without it. */
    PAUSE_ALERTS,
    /** Replicas are taken off a broker and copied anew, and leaders change. */
    MOVE_PARTITIONS;

    boolean isKill() {
        return switch (this) {
            case KILL_STREAMS, KILL_ALERTS, KILL_BROKER -> true;
            case PAUSE_STREAMS, PAUSE_ALERTS, MOVE_PARTITIONS -> false;
        };
    }
}
