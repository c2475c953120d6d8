package budgetflow.dashboard.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.execution.ExecutionStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages have every word, each in its own script, with the same places to fill in. */
class WordTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Word.class)
    void bothLanguagesHaveIt(Word word) {
        String zh = word.in(Language.ZH);
        String en = word.in(Language.EN);

        assertThat(zh.codePoints().anyMatch(Character::isIdeographic)
                        || places(zh).size() > 1)
                .as(zh)
                .isTrue();
        assertThat(en).isNotBlank();
        assertThat(en.codePoints().noneMatch(Character::isIdeographic)).as(en).isTrue();
        assertThat(places(en)).containsExactlyInAnyOrderElementsOf(places(zh));
    }

    @ParameterizedTest
    @EnumSource(ExecutionStatus.class)
    void everyStatusHasItsWords(ExecutionStatus status) {
        assertThat(new Terms(Language.ZH).of(status)).isNotBlank().isNotEqualTo(new Terms(Language.EN).of(status));
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void everyAlertStateHasItsWords(AlertState state) {
        assertThat(new Terms(Language.ZH).of(state)).isNotBlank().isNotEqualTo(new Terms(Language.EN).of(state));
    }

    @Test
    void whatIsPutInIsNotLookedIntoAgain() {
        assertThat(Word.WHO.in(Language.EN, "{1}", "{0}")).isEqualTo("{1} ({0})");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
