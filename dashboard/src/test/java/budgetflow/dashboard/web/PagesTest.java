package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Browser;
import budgetflow.dashboard.access.TestClock;
import budgetflow.domain.alert.RuleCode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser without scripts gets them. */
class PagesTest {
    @TempDir
    private static Path folder;

    private static WebFixture web;
    private static String line;
    private static String alert;

    @BeforeAll
    static void start() {
        web = new WebFixture(folder, new TestClock()).filled();
        web.store.lines(List.of(SyntheticCounty.named(SyntheticCounty.HOSTILE)), List.of());
        line = web.county.line(4).key().text();
        alert = web.county.alerts.get(0).key().text();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static HttpResponse<String> get(String path) {
        return new Browser(web.port()).get(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?by=unit&money=yuan",
                "/lines",
                "/lines?sort=rate&desc=1&lang=en",
                "/alerts",
                "/alerts?all=1",
                "/reconciliation",
                "/rejections",
                "/?as-of=2024-06-30"
            })
    void everyPageAnswers(String path) {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("</html>").doesNotContain("gg.jte");
    }

    @Test
    void oneLineAndOneAlertAnswer() {
        assertThat(get("/line?key=" + line).body()).contains("计划节点", "data-chart=", "SYN-", "budgetflow.payments-");
        assertThat(get("/alert?key=" + alert).body()).contains("如何解除", "经过", "当前身份只能查看");
    }

    @Test
    void milestonesBehindTheChosenDayAreNotDueYet() {
        String page = get("/?as-of=2024-06-30&lang=en").body();

        String heat = page.substring(page.indexOf("<table class=\"heat\">"), page.indexOf("id=\"ranking\""));
        assertThat(heat).contains("2024-10-31", "2024-12-31");
        // Seven departments, two milestones to come; nothing of what was spent by then is told.
        assertThat(heat.split("not due", -1)).hasSize(1 + 14);
        assertThat(heat).doesNotContain("heat-none");
    }

    @Test
    void amountsInSentencesStandInTheUnitChosen() {
        String overspent = web.county.alerts.stream()
                .filter(raised -> raised.key().rule() == RuleCode.R02)
                .map(raised -> raised.key().text())
                .findFirst()
                .orElseThrow();

        assertThat(sentence(get("/alert?key=" + overspent).body()))
                .contains("万元")
                .doesNotContainPattern("[0-9]元");
        assertThat(sentence(get("/alert?money=yuan&key=" + overspent).body())).containsPattern("[0-9]元");
        assertThat(sentence(get("/alert?money=yi-yuan&key=" + overspent).body()))
                .contains("亿元");
    }

    private static String sentence(String page) {
        return page.replaceAll("(?s).*<p class=\"reason-sentence\">([^<]*)</p>.*", "$1");
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        assertThat(get("/").headers().map()).satisfies(headers -> {
            assertThat(headers.get("content-security-policy").get(0))
                    .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.get("cache-control")).containsExactly("no-store");
        });
    }

    @Test
    void noPageHasAnInlineScriptOrStyle() {
        for (String path : List.of("/", "/lines", "/alerts", "/reconciliation", "/rejections", "/line?key=" + line)) {
            assertThat(get(path).body())
                    .doesNotContainPattern("<script(?![^>]* src=)|<style|<[a-z][^>]*\\s(style|on[a-z]+)=");
        }
    }

    @Test
    void hostileNamesAreText() {
        for (String path : List.of(
                "/",
                "/lines",
                "/rejections",
                "/line?key=130281/2024/777001/S-AAAAAAAAAAAA",
                "/lines?q=" + encoded(SyntheticCounty.HOSTILE))) {
            assertThat(get(path).body())
                    .doesNotContain("<script>alert")
                    .doesNotContainPattern("<[a-z][^>]*\\sonmouseover=");
        }
        assertThat(get("/lines").body()).contains("&lt;script&gt;alert");
    }

    @Test
    void whatIsNotThereIsToldAsAPage() {
        HttpResponse<String> page = get("/line?key=130281/2024/999999/S-AAAAAAAAAAAA");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面").doesNotContain("Exception");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("没有这个页面");
        assertThat(get("/line?lang=en").body()).contains("There is no such page");
    }

    @Test
    void aParameterNobodyUnderstandsIsTold() {
        assertThat(get("/lines?sort=nonsense&colour=red").body()).contains("地址中无法识别的参数已忽略：colour, sort");
    }

    @Test
    void anAssetIsKeptForEverUnderItsOwnHashAlone() {
        String path = get("/").body().replaceAll("(?s).*href=\"(/assets/[^\"]*style.css)\".*", "$1");

        assertThat(get(path).headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(get("/assets/0/style.css").headers().firstValue("cache-control"))
                .contains("no-store");
        assertThat(get("/assets/0/../../etc/passwd").statusCode()).isNotEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
