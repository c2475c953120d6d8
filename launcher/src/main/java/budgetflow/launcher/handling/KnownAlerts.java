package budgetflow.launcher.handling;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.UnitCode;
import budgetflow.launcher.command.AlertsRunner.Filter;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.settings.NearestName;
import budgetflow.schemas.topic.Topics;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Alerts as they stand in their topic. */
final class KnownAlerts {
    /** Those somebody has to act on first, those nobody has taken on first of them; then the worst. */
    private static final Comparator<Alert> ORDER = Comparator.comparing(
                    (Alert alert) -> !alert.state().isActive())
            .thenComparing(Alert::isAcknowledged)
            .thenComparing(Alert::severity, Comparator.reverseOrder())
            .thenComparing(Alert::key);

    private final Collection<Alert> alerts;

    KnownAlerts(Collection<Alert> alerts) {
        this.alerts = alerts;
    }

    static KnownAlerts read(TopicReader topics) {
        return new KnownAlerts(topics.latest(Topics.ALERTS));
    }

    List<Alert> passing(Filter filter) {
        return alerts.stream()
                .filter(alert -> passes(filter, alert))
                .sorted(ORDER)
                .toList();
    }

    /** The alert of this key; a mistyped key is answered with the nearest there is. */
    Alert named(String key) {
        Optional<Alert> found = alerts.stream()
                .filter(alert -> alert.key().text().equals(key.strip()))
                .findFirst();
        return found.orElseThrow(() -> new CommandFailedException(ExitCode.USAGE, unknown(key)));
    }

    private String unknown(String key) {
        String refusal = "没有这条预警 / there is no alert '" + key + "'";
        return NearestName.of(
                        key.strip(),
                        alerts.stream().map(alert -> alert.key().text()).toList())
                .map(near -> refusal + "; 是否指 / did you mean " + near + "?")
                .orElse(refusal + "; 目前没有预警 / there are no alerts at all");
    }

    private static boolean passes(Filter filter, Alert alert) {
        AlertSubject subject = alert.key().subject();
        return (filter.states().isEmpty() || filter.states().contains(alert.state()))
                && (filter.atLeast() == null || alert.severity().compareTo(filter.atLeast()) >= 0)
                && (filter.rules().isEmpty()
                        || filter.rules().contains(alert.key().rule()))
                && fits(filter.region(), code -> subject.region().code().equals(code))
                && fits(filter.unit(), code -> subject.unit()
                        .map(UnitCode::code)
                        .filter(unit -> unit.startsWith(code))
                        .isPresent())
                && fits(filter.line(), name -> subject.line()
                        .filter(line -> isNamed(line, name))
                        .isPresent());
    }

    private static boolean fits(@Nullable String asked, Predicate<String> check) {
        return asked == null || check.test(asked);
    }

    private static boolean isNamed(LineKey line, String name) {
        return line.text().equals(name) || line.code().code().equals(name);
    }
}
