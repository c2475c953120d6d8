package budgetflow.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "医保, 4", "“三重”, 6", "（光纤）, 8", "Ａ, 2", "ﾊ, 1", "e\u0301, 1", "12.30万元, 9", "𠮷, 2", "—, 1"})
    void isWhatATerminalTakes(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }
}
