package budgetflow.alerts.delivery.message;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsAndFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00 元",
        "1, 0.01 元",
        "999999, '9,999.99 元'",
        "1000000, 1.00 万元",
        "-1000000, -1.00 万元",
        "123456789, 123.46 万元",
        "1005000, 1.01 万元",
        "1000000000000000, '1,000,000,000.00 万元'"
    })
    void amountsAreInYuanBelowTenThousandAndInWanYuanFromThere(long fen, String text) {
        assertThat(Figures.of(new Money(fen))).isEqualTo(text);
    }

    @Test
    void aTitleCountsWhatStandsAndWhatIsResolved() {
        Item one = GivenMessage.item(1, "交通局", "养护", Severity.WARN);
        Item two = GivenMessage.item(2, "交通局", "桥", Severity.HIGH);

        assertThat(Wording.title(GivenMessage.of(one, two))).isEqualTo("【严重】预算执行预警 2 条 · 交通局");
        assertThat(Wording.title(GivenMessage.of(one, GivenMessage.resolved(two))))
                .isEqualTo("【警告】预算执行预警 1 条，已解除 1 条 · 交通局");
        assertThat(Wording.title(GivenMessage.of(GivenMessage.resolved(two)))).isEqualTo("【已解除】超预算（R02） 公路站 · 桥");
    }

    @Test
    void whatThePlanAskedForAndWhatWouldResolveItIsTold() {
        Item item = GivenMessage.item(1, "交通局", "养护", Severity.WARN);

        assertThat(told(item, new Remedy.Spend(new Money(2_000_000), LocalDate.of(2024, 7, 31))))
                .contains("计划应达 5.00 元", "整改：2024-07-31 前还需支出 2.00 万元");
        assertThat(told(item, new Remedy.Over(new Money(1)))).contains("整改：超出 0.01 元，须退款、更正，或办理预算追加");
        assertThat(told(item, new Remedy.Undo("PZ-9", new Money(100)))).contains("整改：凭证 PZ-9 的 1.00 元 须退回、冲销或更正");
    }

    private static List<String> told(Item item, Remedy remedy) {
        AlertEvent bare = item.alert().history().get(0);
        AlertEvent full = new AlertEvent(
                bare.on(),
                bare.kind(),
                bare.severity(),
                bare.trigger(),
                bare.value(),
                bare.threshold(),
                new Money(500),
                remedy,
                null);
        Alert alert = new Alert(item.alert().key(), List.of(full));
        return Wording.facts(new Item(alert, item.reason(), item.names(), item.threadId(), null));
    }

    @Test
    void namesCannotCallPeopleOrMakeLinks() {
        assertThat(Markdown.escape("@all [x](http://e) <at id=1> **b**\n# c"))
                .isEqualTo("＠all ［x］(http://e) ＜at id=1＞ ＊＊b＊＊ ＃ c");
    }

    @Test
    void textIsCutAtACharacter() {
        assertThat(Markdown.cut("好好好🚧", 13)).isEqualTo("好好好🚧");
        assertThat(Markdown.cut("好好好🚧", 12)).isEqualTo("好好好…");
        assertThat(Markdown.cut("好好好🚧", 11)).isEqualTo("好好…");
    }
}
