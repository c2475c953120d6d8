package budgetflow.dashboard.export;

import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Address;

/** What an address asks of the store, for a viewer: the same for a page and for its exports. */
@FunctionalInterface
public interface ViewOf {
    View view(Viewer viewer, Address address);
}
