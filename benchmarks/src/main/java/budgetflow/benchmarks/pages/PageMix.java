package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.SyntheticCounty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every page with the filters, orders, days and depths that people ask for, and the parts that a live page fetches. */
final class PageMix {
    /** Steps through the days of the year without coming back soon. */
    private static final int STRIDE = 37;

    private static final int STRIDE_OF_KINDS = 53;
    private static final int DAYS = 320;
    private static final List<String> SORTS = List.of(
            "key", "name", "unit", "original", "adjusted", "net", "rate", "gap", "gap-share", "status", "last-paid-on");

    private final SyntheticCounty county;
    private final List<PageAsk> asks = new ArrayList<>();

    private PageMix(SyntheticCounty county) {
        this.county = county;
    }

    static List<PageAsk> of(SyntheticCounty county) {
        PageMix mix = new PageMix(county);
        mix.overview();
        mix.lines();
        mix.line();
        mix.records();
        mix.parts();
        mix.narrow(Asker.BUREAU);
        mix.narrow(Asker.DEPARTMENT);
        return List.copyOf(mix.asks);
    }

    private void ask(String name, String path) {
        asks.add(PageAsk.always(name, Asker.OPERATOR, path));
    }

    private void onDays(String name, Asker asker, String path) {
        String and = path.contains("?") ? "&" : "?";
        // Another place in the year for each kind: one must not ask for a day that another has just made quick.
        long begin = (long) asks.size() * STRIDE_OF_KINDS;
        asks.add(new PageAsk(
                name,
                asker,
                time -> path + and + "as-of="
                        + LocalDate.of(2024, 1, 3).plusDays((begin + (long) time * STRIDE) % DAYS)));
    }

    private void overview() {
        ask("overview", "/");
        ask("overview, English", "/?lang=en");
        ask("overview by unit", "/?by=unit");
        ask("overview by functional item", "/?by=function-item");
        ask("overview of a region", "/?region=" + SyntheticCounty.region(1).code());
        ask("overview, a kept day", "/?as-of=2024-06-30");
        onDays("overview, another day each time", Asker.OPERATOR, "/");
    }

    private void lines() {
        for (String sort : SORTS) {
            ask("lines by " + sort, "/lines?sort=" + sort);
            ask("lines by " + sort + ", falling", "/lines?desc=1&sort=" + sort);
        }
        int last = Math.max(1, county.spec().lines() / 50 - 1);
        ask("lines, last page", "/lines?page=" + last);
        ask("lines by rate, middle page", "/lines?sort=rate&page=" + Math.max(1, last / 2));
        ask("lines, English", "/lines?lang=en");
        ask("lines, text found often", "/lines?q=" + encoded("校舍"));
        ask(
                "lines, text found once",
                "/lines?q=" + encoded("合成项目" + county.spec().lines()));
        ask("lines, text found never", "/lines?q=" + encoded("无此项目"));
        ask("lines by name, text", "/lines?sort=name&q=" + encoded("养老"));
        ask("lines, functional class", "/lines?function=208");
        ask("lines, one status", "/lines?status=lagging&sort=gap");
        ask("lines, kind and fund", "/lines?kind=basic&fund=" + encoded("政府性基金"));
        ask("lines, one unit", "/lines?region=" + SyntheticCounty.region(5) + "&unit=" + SyntheticCounty.unitCode(5));
        onDays("lines, another day each time", Asker.OPERATOR, "/lines?sort=rate");
    }

    private void line() {
        int lines = county.spec().lines();
        asks.add(new PageAsk("line", Asker.OPERATOR, time -> "/line?key=" + county.key(time * 997 % lines)));
        asks.add(new PageAsk(
                "line as of a day",
                Asker.OPERATOR,
                time -> "/line?as-of=2024-06-30&key=" + county.key((time * 991 + 1) % lines)));
        ask("line with a thousandth of all vouchers", "/line?key=" + county.key(0));
        ask("its vouchers, far down", "/line?key=" + county.key(0) + "&vouchers=" + hotPage());
    }

    private long hotPage() {
        return Math.max(1, county.spec().vouchers() / 1000 / 50 - 1);
    }

    private void records() {
        ask("alerts", "/alerts");
        ask("alerts, all", "/alerts?all=1");
        ask("alerts, far down", "/alerts?all=1&page=200");
        ask("alerts of a rule", "/alerts?rule=r10&severity=high");
        ask("alerts, text", "/alerts?q=" + encoded("养老"));
        onDays("alerts, another day each time", Asker.OPERATOR, "/alerts");
        ask("reconciliation", "/reconciliation");
        ask("reconciliation, differing", "/reconciliation?differing=1");
        ask("reconciliation, far down", "/reconciliation?page=2000");
        ask("reconciliation of a unit", "/reconciliation?unit=" + SyntheticCounty.unitCode(3));
        ask("rejections", "/rejections");
        ask("rejections, text", "/rejections?q=SYN-19");
    }

    private void parts() {
        Map<String, List<String>> parts = Map.of(
                "/overview", List.of("tiles", "heatmap", "ranking", "asof"),
                "/lines", List.of("table"),
                "/alerts", List.of("list"),
                "/reconciliation", List.of("table"),
                "/rejections", List.of("table"));
        parts.forEach((page, names) -> names.forEach(name -> ask("part " + page + "/" + name, page + "/" + name)));
        for (String name : List.of("head", "burnup", "plan", "vouchers", "alerts")) {
            ask(
                    "part /line/" + name,
                    "/line/" + name + "?key=" + county.key(7 % county.spec().lines()));
        }
    }

    private void narrow(Asker asker) {
        String who = asker.name().toLowerCase(java.util.Locale.ROOT) + ": ";
        for (String path : List.of("/", "/lines", "/lines?sort=gap", "/alerts", "/reconciliation", "/rejections")) {
            asks.add(PageAsk.always(who + path, asker, path));
        }
        asks.add(PageAsk.always(who + "/line", asker, "/line?key=" + county.key(1)));
        onDays(who + "/lines, another day each time", asker, "/lines");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
