package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.web.browser.Chromium;
import budgetflow.dashboard.web.browser.Tab;
import budgetflow.domain.alert.AlertAction;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in a real browser: in both languages, by mouse, by keyboard alone, and twice as large. */
@EnabledIf(
        value = "budgetflow.dashboard.web.browser.Chromium#isInstalled",
        disabledReason = "there is no chromium on this machine: apt-get install chromium fonts-noto-cjk")
class PagesInChromiumIT {
    /** Where pictures of the pages are written to; none where it is not set. */
    private static final String PICTURES = "budgetflow.screenshots";

    @TempDir
    private static Path folder;

    private static WebFixture web;
    private static Chromium chromium;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        web = new WebFixture(folder.resolve("data"), Clock.systemUTC()).filled();
        chromium = Chromium.start(folder.resolve("profile"));
        try (InputStream file = PagesInChromiumIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        web.close();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("overview", "/?");
        pages.put("lines", "/lines?sort=gap-share");
        pages.put("line", "/line?key=" + web.county.line(1).key().text());
        pages.put("alerts", "/alerts?");
        pages.put("alert", "/alert?key=" + web.county.alerts.get(0).key().text());
        pages.put("reconciliation", "/reconciliation?differing=1");
        pages.put("rejections", "/rejections?");
        pages.put("reports", "/reports?");
        pages.put("report", "/reports?table=5");
        pages.put("report-plan", "/reports?table=6");
        pages.put(
                "figure",
                "/figure?table=5&column=net&row=" + web.county.line(1).key().text());
        return pages;
    }

    static Stream<String> everyPageInBothLanguages() {
        List<String> names = new ArrayList<>();
        for (String page : List.of(
                "overview",
                "lines",
                "line",
                "alerts",
                "alert",
                "reconciliation",
                "rejections",
                "reports",
                "report",
                "report-plan",
                "figure")) {
            names.add(page + " zh");
            names.add(page + " en");
        }
        return names.stream();
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + web.port() + path;
    }

    private static Tab open(String path) {
        Tab tab = chromium.tab();
        tab.go(url(path));
        tab.await("document.querySelector('.live').dataset.state === 'on'");
        return tab;
    }

    @ParameterizedTest
    @MethodSource("everyPageInBothLanguages")
    void nothingIsComplainedAbout(String page) {
        String path = pages().get(page.split(" ")[0]) + "&lang=" + page.split(" ")[1];

        Tab tab = open(path);
        tab.await("document.querySelector('.chart') === null || document.querySelector('.chart svg') !== null");
        List<String> violations = violations(tab);
        tab.size(1440, 900, 2);

        assertThat(violations).isEmpty();
        // But for tables, which scroll by themselves.
        tab.await("document.documentElement.scrollWidth <= window.innerWidth");
        assertThat(violations(tab)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    /** What axe finds against the rules of WCAG 2.1, A and AA. */
    private static List<String> violations(Tab tab) {
        tab.evaluate(axe + "; 1");
        JsonNode found =
                tab.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(r =>"
                        + " r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.html + ' ' +"
                        + " n.failureSummary).join(' | ')))");
        List<String> violations = new ArrayList<>();
        found.forEach(violation -> violations.add(violation.asText()));
        return violations;
    }

    @Test
    void chineseIsDrawnWithAFontThatHasIt() {
        assertThat(open("/").fonts("h1")).anyMatch(font -> font.contains("CJK"));
    }

    @Test
    void aLineIsFoundByKeyboardAlone() {
        Tab tab = open("/");

        tab.press("Tab");
        assertThat(tab.text("document.activeElement.className")).isEqualTo("skip");
        tab.tabTo("nav.main a[href^='/lines']");
        tab.press("Enter");
        tab.await("location.pathname === '/lines'");
        tab.tabTo("input[type=search]");
        tab.type("公路");
        tab.press("Enter");
        tab.await("location.search.includes('q=')");
        tab.tabTo("table.lines tbody a");
        tab.press("Enter");
        tab.await("location.pathname === '/line' && document.querySelector('h1').textContent === '县乡公路养护'");
        tab.tabTo(".as-table summary");
        tab.press("Enter");

        tab.await("document.querySelector('.as-table').open");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aCopiedLinkGivesTheSameView() {
        Tab tab = open("/lines?money=yuan&sort=net&desc=1&department=512&as-of=2024-06-30&lang=en");
        String seen = tab.text("document.querySelector('table.lines').innerText");

        Tab other = chromium.tab();
        other.go(tab.text("location.href"));

        assertThat(seen).contains("县乡公路养护");
        assertThat(other.text("document.querySelector('table.lines').innerText"))
                .isEqualTo(seen);
    }

    @Test
    void anAlertIsAcknowledgedByMouseAndEverybodySeesIt() {
        String key = web.county.alerts.get(3).key().text();
        Tab watching = open("/alert?key=" + key);
        Tab acting = open("/alert?key=" + key);
        acting.click(".menu summary");
        acting.click(".menu button");
        acting.await("document.querySelector('.step') !== null");
        acting.await("document.querySelector('.live').dataset.state === 'on'");

        acting.click("form[aria-labelledby='acknowledge-h'] button");
        acting.await("location.search.includes('sent=')");

        watching.await("document.querySelector('#facts').innerText.includes('已复核')", java.time.Duration.ofSeconds(4));
        acting.await("document.querySelector('#facts .banner.fine') !== null");
        assertThat(web.commands)
                .anyMatch(command -> command.action() == AlertAction.ACKNOWLEDGE
                        && command.alert().text().equals(key));
        assertThat(acting.complaints()).isEmpty();
    }

    @Test
    void aStepThatSaysTooLittleIsRefusedWithWhatWasTypedStillThere() {
        String key = web.county.alerts.get(4).key().text();
        Tab tab = open("/alert?key=" + key + "&lang=en");
        tab.click(".menu summary");
        tab.click(".menu button");
        tab.await("document.querySelector('.step') !== null");
        tab.evaluate("document.querySelectorAll('.step').forEach(form => { form.noValidate = true; })");

        tab.click("form[aria-labelledby='false_positive-h'] button");

        tab.await("document.querySelector('.step [role=alert]') !== null");
        assertThat(tab.text("document.querySelector('.step [role=alert]').innerText"))
                .contains("required value is missing");
    }

    @Test
    void aFigureOfAReportIsTracedToItsVouchersByKeyboardAlone() {
        Tab tab = open("/reports?");

        tab.tabTo("table.tables a[href*='table=2']");
        tab.press("Enter");
        tab.await("location.search.includes('table=2')");
        tab.tabTo("tr.level-2 a.figure");
        String figure = tab.text("document.activeElement.textContent");
        tab.press("Enter");
        tab.await("location.pathname === '/figure'");

        assertThat(tab.text("document.querySelector('.the-figure').innerText")).startsWith(figure);
        assertThat(tab.text("document.querySelector('#facts .banner.fine').innerText"))
                .contains(figure);
        assertThat(tab.text("document.querySelector('#vouchers tfoot').innerText"))
                .contains(figure);
        assertThat(tab.text("document.querySelector('#vouchers tbody').innerText"))
                .containsPattern("budgetflow.payments-\\d@\\d+");
        tab.tabTo(".back a");
        tab.press("Enter");
        tab.await("document.querySelector('table.report') !== null");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theHeaderOfAReportStaysWhileItsRowsScroll() {
        Tab tab = open("/reports?table=5");
        tab.evaluate("document.querySelector('.scroll.tall').scrollTop = 200");

        tab.await("document.querySelector('.scroll.tall').scrollTop > 0");
        for (String head : List.of("tr:first-child th", "tr:nth-child(2) th")) {
            assertThat(tab.isTrue("document.querySelector('.report thead " + head
                            + "').getBoundingClientRect().top >= document.querySelector('.scroll.tall')"
                            + ".getBoundingClientRect().top"))
                    .as(head)
                    .isTrue();
        }
    }

    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");

    /** Every sheet is A4 landscape, and nothing sticks out of it. */
    private static void assertPrintable(Tab tab, String page) {
        Matcher sheets = SHEET.matcher(new String(tab.pdf(), StandardCharsets.ISO_8859_1));
        int sheet = 0;
        while (sheets.find()) {
            sheet++;
            assertThat(Double.parseDouble(sheets.group(1)))
                    .as(page + " " + sheet)
                    .isBetween(841.0, 842.9);
            assertThat(Double.parseDouble(sheets.group(2)))
                    .as(page + " " + sheet)
                    .isBetween(594.0, 595.9);
        }
        assertThat(sheet).as(page).isPositive();
        tab.onPaper(true);
        tab.await("[...document.querySelectorAll('main *')].every(e =>"
                + " e.getBoundingClientRect().right <= window.innerWidth + 1)");
        tab.onPaper(false);
    }

    @Test
    void everyPageIsPrintedOnA4LandscapeAndPictured() {
        String wanted = System.getProperty(PICTURES);
        Tab tab = chromium.tab();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            tab.go(url(page.getValue()));
            tab.await("document.querySelector('.live').dataset.state === 'on'");
            tab.await("document.querySelector('.chart') === null || document.querySelector('.chart svg') !== null");
            if (wanted != null) {
                tab.screenshot(Path.of(wanted).resolve(page.getKey() + ".png"), true);
            }
            assertPrintable(tab, page.getKey());
        }
    }
}
