package budgetflow.alerts.delivery.channel;

import java.util.List;

/** 渠道类型: one kind of channel: a package of its own, and one line in the list of kinds. */
public interface ChannelKind {
    /** No limit that we know of. */
    int UNLIMITED = Integer.MAX_VALUE;

    /** As in the routing file: {@code kind: dingtalk}. */
    String name();

    List<ChannelKey> keys();

    /** The most messages in any minute. */
    default int perMinute() {
        return UNLIMITED;
    }

    /** The most messages in any second. */
    default int perSecond() {
        return UNLIMITED;
    }

    /** Whether its recipients have addresses of their own ({@code to}). */
    default boolean hasAddresses() {
        return false;
    }

    /** Throws {@link IllegalArgumentException} with one sentence, without secrets, where the settings do not fit. */
    Channel open(ChannelSettings settings, Surroundings surroundings);
}
