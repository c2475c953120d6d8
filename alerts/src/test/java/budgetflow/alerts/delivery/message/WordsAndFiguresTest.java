package budgetflow.alerts.delivery.message;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
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
