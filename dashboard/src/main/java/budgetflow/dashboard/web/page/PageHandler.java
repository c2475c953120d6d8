package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.Query;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 页面: one page: what it asks the store, for whom, and which of its parts can be fetched again.
 *
 * @param <A> its address
 */
public interface PageHandler<A extends Address> {

    /** Reads its address; empty where that names nothing. */
    Optional<A> address(Query query);

    /** Names of its parts, each also the name of a template in the folder of the page. */
    Set<String> parts();

    /** The folder of its templates; the page as a whole is {@code page} in there. */
    String folder();

    /** What the templates are given, beside the frame; of a part only what that part needs. Empty where it is not to be seen. */
    Optional<Map<String, Object>> model(View view, A address, Frame frame, Wanted wanted);
}
