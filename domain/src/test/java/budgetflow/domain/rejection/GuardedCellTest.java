package budgetflow.domain.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+a",
                "-a",
                "@x",
                "＝1",
                "＋x",
                "－x",
                "＠x",
                "\t=1",
                "\r",
                "\n",
                "  =1",
                "\u200B=1",
                "-1-1",
                "'x",
                "'"
            })
    void whatMayRunAndWhatBeginsWithAnApostropheHasOneMore(String cell) {
        assertThat(GuardedCell.guarded(cell)).isEqualTo("'" + cell);
        assertThat(GuardedCell.plain(GuardedCell.guarded(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+12.50", "-1,234.5", "合成", "a=b", "2024-03-29", "13028124P00337210001L"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(GuardedCell.guarded(cell)).isEqualTo(cell);
        assertThat(GuardedCell.plain(cell)).isEqualTo(cell);
    }
}
