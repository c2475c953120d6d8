package budgetflow.alerts.delivery.link;

import budgetflow.alerts.delivery.planning.Composer;
import budgetflow.alerts.delivery.planning.OpeningHours;
import budgetflow.alerts.delivery.routing.LinkSettings;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.calendar.WorkingCalendar;
import java.net.URI;
import java.util.Optional;

/** The links that stand in messages. */
public final class Links {
    private Links() {}

    public static LinkTokens tokens(LinkSettings settings) {
        return new LinkTokens(settings.key());
    }

    /** No links where the routing file does not set them up. */
    public static Composer.Linker linker(Routing routing, WorkingCalendar calendar) {
        Optional<LinkSettings> links = routing.links();
        if (links.isEmpty()) {
            return (alert, recipient, plannedAt) -> Optional.empty();
        }
        LinkSettings settings = links.get();
        LinkTokens tokens = tokens(settings);
        OpeningHours hours = new OpeningHours(calendar, routing.zone());
        String start = settings.base() + (settings.base().getRawQuery() == null ? "?" : "&") + "token=";
        return (alert, recipient, plannedAt) -> Optional.of(URI.create(
                start + tokens.mint(new Claim(alert, recipient, hours.after(plannedAt, settings.validFor())))));
    }
}
