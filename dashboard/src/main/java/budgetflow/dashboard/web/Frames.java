package budgetflow.dashboard.web;

import budgetflow.dashboard.access.DemoRoles;
import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.DataAsOf;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.dashboard.web.address.Viewpoint;
import budgetflow.dashboard.web.asset.Assets;
import budgetflow.dashboard.web.page.Frame;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands around every page: who asks, about which year, as of which day, and how far the data goes. */
final class Frames {
    private final ReadStore reads;
    private final Supplier<ProjectionState> projection;
    private final DemoRoles roles;
    private final Assets assets;
    private final Clock clock;

    Frames(ReadStore reads, Supplier<ProjectionState> projection, DemoRoles roles, Assets assets, Clock clock) {
        this.reads = reads;
        this.projection = projection;
        this.roles = roles;
        this.assets = assets;
        this.clock = clock;
    }

    /**
     * What a page is asked with.
     *
     * @param view of a year without lines where there is none at all
     */
    record Asked(View view, Frame frame) {}

    Asked ask(Viewer viewer, Address address, List<String> ignored) {
        // Before anything is asked: what changes meanwhile is told to the page afterwards, not lost between both.
        long sequence = reads.changes().newest();
        Optional<FiscalYear> year = year(viewer, address);
        View view = view(viewer, address, year);
        Optional<DataAsOf> data = year.map(any -> reads.overviews().dataAsOf(view));
        List<String> regions = year.isEmpty()
                ? List.of()
                : reads.overviews().regions(viewer.scope(), view.year()).stream()
                        .map(Region::code)
                        .toList();
        return new Asked(
                view,
                new Frame(
                        address,
                        viewer,
                        assets,
                        data.orElse(null),
                        reads.overviews().years(viewer.scope()),
                        regions,
                        sequence,
                        projection.get().percentRestored(),
                        roles.all(),
                        ignored,
                        clock.instant()));
    }

    /** What an address asks of the store, for whom; of a year without lines where there is none at all. */
    View view(Viewer viewer, Address address) {
        return view(viewer, address, year(viewer, address));
    }

    private View view(Viewer viewer, Address address, Optional<FiscalYear> year) {
        Viewpoint viewpoint = address.viewpoint();
        Scope scope = viewpoint.region() == null
                ? viewer.scope()
                : Narrowing.to(viewer.scope(), new Region(viewpoint.region()));
        return new View(scope, year.orElseGet(this::thisYear), viewpoint.day());
    }

    /** A line's own year; else that of the day asked for, or of the address, or the current one. */
    private Optional<FiscalYear> year(Viewer viewer, Address address) {
        if (address instanceof LineAddress line) {
            return Optional.of(line.key().fiscalYear());
        }
        Viewpoint viewpoint = address.viewpoint();
        if (viewpoint.year() != null) {
            return Optional.of(viewpoint.year());
        }
        return viewpoint.asOf() == null
                ? reads.overviews().currentYear(viewer.scope())
                : Optional.of(new FiscalYear(viewpoint.asOf().getYear()));
    }

    private FiscalYear thisYear() {
        return new FiscalYear(LocalDate.now(clock).getYear());
    }
}
