package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.web.browser.Chromium;
import budgetflow.dashboard.web.browser.Tab;
import budgetflow.dashboard.web.browser.Wire;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What changes is seen at once by all who look, and nothing is lost by a line that was cut. */
@EnabledIf(
        value = "budgetflow.dashboard.web.browser.Chromium#isInstalled",
        disabledReason = "there is no chromium on this machine: apt-get install chromium fonts-noto-cjk")
class LiveInChromiumIT {
    @TempDir
    private Path folder;

    private WebFixture web;
    private Wire wire;
    private Chromium chromium;
    private LineExecution line;
    private int paid;

    @BeforeEach
    void start() throws IOException {
        web = new WebFixture(folder.resolve("data"), Clock.systemUTC()).filled();
        wire = new Wire(web.port());
        chromium = Chromium.start(folder.resolve("profile"));
        line = web.county.line(1);
    }

    @AfterEach
    void stop() throws IOException {
        chromium.close();
        wire.close();
        web.close();
    }

    /** Ten thousand yuan more; what the line then has spent, as a page shows it. */
    private String pay() {
        Entry entry = new Entry(
                "LIVE-" + ++paid,
                0,
                EntryKind.PAYMENT,
                null,
                line.key(),
                SyntheticCounty.CLOSED_ON,
                new Money(10_000_00L),
                SyntheticCounty.CLOSED_ON,
                new EntryDetails("合成供应商", null, null, null, null, null, "合成", "SYNTHETIC", null));
        line = new LineExecution(line.budget(), line.plan(), line.ledger().plus(entry));
        web.store.lines(
                List.of(line),
                List.of(new LineEntry(
                        line.key(), entry, false, new Provenance(Topics.PAYMENTS.name(), 0, 90_000 + paid))));
        return MoneyUnit.WAN_YUAN.figure(line.ledger().net());
    }

    private Tab open(int port) {
        Tab tab = chromium.tab();
        tab.go("http://127.0.0.1:" + port + "/line?key=" + line.key().text());
        tab.await("document.querySelector('.live').dataset.state === 'on'");
        return tab;
    }

    private static String shows(String figure) {
        return "document.querySelector('#head').innerText.includes('" + figure + "')";
    }

    @Test
    void aSecondBrowserSeesAChangeWithinTwoSeconds() {
        Tab first = open(web.port());
        Tab second = open(web.port());

        String figure = pay();

        second.await(shows(figure), Duration.ofSeconds(2));
        first.await(shows(figure));
        first.await("document.querySelector('#vouchers').innerText.includes('LIVE-1')");
        assertThat(first.complaints()).isEmpty();
    }

    /** The one test that takes its time: half a minute is longer than every wait of server, browser and page. */
    @Test
    void whatHappensWhileTheLineIsCutForHalfAMinuteIsSeenAfterwards() {
        Tab tab = open(wire.port());
        tab.evaluate("window.states = []; new MutationObserver(() =>"
                + " states.push(document.querySelector('.live').dataset.state)).observe("
                + "document.querySelector('.live'), { attributes: true, attributeFilter: ['data-state'] }); 1");
        double cutAt = tab.evaluate("performance.now()").asDouble();
        wire.cut();
        tab.await("document.querySelector('.live').dataset.state === 'lost'");
        assertThat(tab.text("document.querySelector('.live-state').textContent"))
                .contains("正在重连");

        pay();
        tab.await("performance.now() - " + cutAt + " > 15000");
        pay();
        tab.await("performance.now() - " + cutAt + " > 30000");
        String figure = pay();
        assertThat(tab.isTrue(shows(figure))).isFalse();
        assertThat(tab.isTrue("states.includes('on')"))
                .as("connected meanwhile")
                .isFalse();
        wire.mend();

        tab.await(shows(figure));
        tab.await("document.querySelector('.live').dataset.state === 'on'");
        tab.await("['LIVE-1', 'LIVE-2', 'LIVE-3'].every(id =>"
                + " document.querySelector('#vouchers').innerText.includes(id))");
    }

    @Test
    void pausedAPageStandsStillAndCatchesUpWhenItGoesOn() {
        Tab tab = open(web.port());
        tab.click(".live-pause");

        String figure = pay();
        tab.await("document.querySelector('.live-state').textContent.includes('有')");
        assertThat(tab.isTrue(shows(figure))).isFalse();
        tab.click(".live-pause");

        tab.await(shows(figure));
    }

    @Test
    void tabsOfOneBrowserShareOneStream() {
        Tab first = open(web.port());
        Tab second = first.beside();
        second.go("http://127.0.0.1:" + web.port() + "/line?key=" + line.key().text());
        second.await("document.querySelector('.live').dataset.state === 'on'");

        String figure = pay();

        first.await(shows(figure));
        second.await(shows(figure));
        assertThat(web.watchers()).isEqualTo(1);
    }

    @Test
    void whatIsFetchedAgainKeepsWhatWasOpenAndWhereTheFocusWas() {
        Tab tab = open(web.port());
        tab.tabTo(".as-table summary");
        tab.press("Enter");

        String figure = pay();

        tab.await("document.querySelector('#burnup .as-table').innerText.includes('" + figure + "')");
        tab.await("document.querySelector('.as-table').open && document.activeElement.matches('.as-table summary')");
    }
}
