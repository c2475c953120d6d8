package budgetflow.alerts.delivery.routing;

import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One channel of the routing file: its name there, its kind and its settings. */
public record ChannelConfig(String name, ChannelKind kind, ChannelSettings settings) {
    /** What makes it this robot and no other, where there is a limit to its messages. Holds secrets: never to be printed. */
    Optional<List<String>> robot() {
        List<String> tokens = kind.keys().stream()
                .filter(key -> key.required() && key.secret())
                .flatMap(key -> settings.secrets(key.name()).stream())
                .map(Secret::reveal)
                .toList();
        if (kind.perMinute() == ChannelKind.UNLIMITED || tokens.isEmpty()) {
            return Optional.empty();
        }
        List<String> robot = new ArrayList<>(tokens);
        robot.add(kind.name());
        robot.add(settings.find("url").orElse(""));
        return Optional.of(robot);
    }

    @Override
    public String toString() {
        return name + " (" + kind.name() + ", " + settings + ")";
    }
}
