package budgetflow.alerts.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.routing.Delay;
import budgetflow.alerts.delivery.routing.QuietHours;
import budgetflow.domain.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OpeningHours hours = new OpeningHours(WorkingCalendar.bundled(), ZONE);

    @ParameterizedTest
    @CsvSource({
        // A Wednesday.
        "18:00-08:30, 2024-07-03T08:29:59, 2024-07-03T08:30",
        "18:00-08:30, 2024-07-03T08:30, 2024-07-03T08:30",
        "18:00-08:30, 2024-07-03T17:59:59, 2024-07-03T17:59:59",
        "18:00-08:30, 2024-07-03T18:00, 2024-07-04T08:30",
        // Friday night, a weekend.
        "18:00-08:30, 2024-07-05T18:00, 2024-07-08T08:30",
        "18:00-08:30, 2024-07-06T12:00, 2024-07-08T08:30",
        // The national holiday, and the Sunday before it that is worked.
        "18:00-08:30, 2024-09-29T10:00, 2024-09-29T10:00",
        "18:00-08:30, 2024-09-30T18:00, 2024-10-08T08:30",
        "18:00-08:30, 2024-10-12T09:00, 2024-10-12T09:00",
        // A break within the day leaves the rest open.
        "12:00-13:30, 2024-07-03T02:00, 2024-07-03T02:00",
        "12:00-13:30, 2024-07-03T12:00, 2024-07-03T13:30",
        "12:00-13:30, 2024-07-06T12:00, 2024-07-08T00:00",
        "00:00-08:30, 2024-07-03T00:00, 2024-07-03T08:30",
        ", 2024-07-06T03:00, 2024-07-06T03:00"
    })
    void theFirstOpenMinute(String quiet, String from, String expected) {
        Optional<QuietHours> hoursOfRest = Optional.ofNullable(quiet).flatMap(QuietHours::parse);

        assertThat(hours.firstOpen(hoursOfRest, at(from))).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "08:40, 18:00-08:30, 2024-07-03T08:40, 2024-07-03T08:40",
        "08:40, 18:00-08:30, 2024-07-03T08:40:01, 2024-07-04T08:40",
        "08:40, 18:00-08:30, 2024-07-05T09:00, 2024-07-08T08:40",
        "08:40, , 2024-07-05T09:00, 2024-07-06T08:40",
        "07:00, 18:00-08:30, 2024-07-03T06:00, 2024-07-03T08:30",
        "08:40, 18:00-08:30, 2024-09-30T09:00, 2024-10-08T08:40"
    })
    void theFirstDigest(LocalTime daily, String quiet, String from, String expected) {
        Optional<QuietHours> hoursOfRest = Optional.ofNullable(quiet).flatMap(QuietHours::parse);

        assertThat(hours.firstDigest(daily, hoursOfRest, at(from))).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "30s, 2024-07-03T10:00:30",
        "45m, 2024-07-03T10:45",
        "48h, 2024-07-05T10:00",
        "3d, 2024-07-06T10:00",
        "2 working days, 2024-07-05T10:00",
        "3 working days, 2024-07-08T10:00",
        "1个工作日, 2024-07-04T10:00"
    })
    void delaysGoByTheWallClockAndTheCalendar(String delay, String expected) {
        assertThat(hours.after(at("2024-07-03T10:00"), Delay.parse(delay).orElseThrow()))
                .isEqualTo(at(expected));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
