package budgetflow.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-04-03",
        "2024-06-30, 2024-07-03",
        "2024-10-31, 2024-11-05",
        "2024-12-31, 2025-01-06",
        "2024-09-30, 2024-10-10"
    })
    void milestonesAreJudgedOnTheThirdWorkingDay(LocalDate dueOn, LocalDate judgedOn) {
        assertThat(calendar.workingDayAfter(dueOn, 3)).isEqualTo(judgedOn);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-03, true",
        "2024-04-04, false",
        "2024-04-07, true",
        "2024-10-01, false",
        "2024-10-12, true",
        "2024-07-06, false"
    })
    void holidaysAreOffAndMakeUpDaysAreWorked(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void aYearWithoutNoticeIsMondayToFridayAndSaysSo() {
        assertThat(calendar.lacks(2024)).isFalse();
        assertThat(calendar.lacks(2035)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2035, 10, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30,HOLIDAY", "2024-01-01", "2024-01-01,FREE", "2024-01-01,HOLIDAY,x"})
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.parse(new StringReader("day,kind\n2024-01-02,HOLIDAY\n" + line)))
                .withMessageContaining("line 3")
                .withMessageContaining(line);
    }

    @Test
    void blankLinesAreNothing() throws IOException {
        WorkingCalendar read = WorkingCalendar.parse(new StringReader("day,kind\n\n2024-01-02,HOLIDAY\n"));

        assertThat(read.isWorkingDay(LocalDate.of(2024, 1, 2))).isFalse();
    }
}
