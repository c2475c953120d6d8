package budgetflow.alerts.delivery.routing;

import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;

/** One channel of the routing file: its name there, its kind and its settings. */
public record ChannelConfig(String name, ChannelKind kind, ChannelSettings settings) {
    @Override
    public String toString() {
        return name + " (" + kind.name() + ", " + settings + ")";
    }
}
