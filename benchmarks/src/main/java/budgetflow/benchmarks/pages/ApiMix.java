package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.SyntheticCounty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What programs ask of the REST interface: one line, pages of lists, sums, days. */
final class ApiMix {
    private static final String API = "/api/v1";
    private static final int STRIDE = 37;
    private static final int DAYS = 320;

    private ApiMix() {}

    static List<PageAsk> of(SyntheticCounty county) {
        int lines = county.spec().lines();
        List<PageAsk> asks = new ArrayList<>();
        for (Asker asker : Asker.values()) {
            String who = asker.name().toLowerCase(java.util.Locale.ROOT) + ": ";
            asks.add(PageAsk.always(who + "lines", asker, API + "/lines"));
            asks.add(PageAsk.always(who + "rollups by department", asker, API + "/rollups?by=DEPARTMENT"));
            asks.add(PageAsk.always(who + "alerts", asker, API + "/alerts?state=OPEN"));
        }
        asks.add(new PageAsk("one line", Asker.OPERATOR, time -> API + "/lines/" + county.key(time * 997 % lines)));
        asks.add(new PageAsk(
                "entries of a line",
                Asker.OPERATOR,
                time -> API + "/lines/" + county.key((time * 991 + 1) % lines) + "/entries"));
        asks.add(new PageAsk(
                "series of a line",
                Asker.OPERATOR,
                time -> API + "/lines/" + county.key((time * 983 + 2) % lines) + "/series?step=MONTH"));
        asks.add(new PageAsk(
                "lines as of another day each time",
                Asker.OPERATOR,
                time -> API + "/lines?asOf=" + LocalDate.of(2024, 1, 5).plusDays((long) time * STRIDE % DAYS)));
        always(asks, "lines, 1,000 at once", "/lines?limit=1000");
        always(
                asks,
                "lines, filtered",
                "/lines?status=LAGGING&function=208&q=" + URLEncoder.encode("养老", StandardCharsets.UTF_8));
        always(asks, "executions", "/executions?limit=50");
        always(asks, "milestones", "/milestones?limit=50");
        always(asks, "rollups by unit", "/rollups?by=UNIT");
        always(asks, "rollups by functional item", "/rollups?by=FUNCTION_ITEM");
        always(asks, "reconciliations, differing", "/reconciliations?differing=true");
        always(asks, "reconciliations", "/reconciliations");
        always(asks, "rejections", "/rejections");
        always(asks, "business days", "/business-days");
        always(asks, "status", "/status");
        return List.copyOf(asks);
    }

    private static void always(List<PageAsk> asks, String name, String path) {
        asks.add(PageAsk.always(name, Asker.OPERATOR, API + path));
    }
}
