package budgetflow.launcher.service;

import budgetflow.schemas.settings.CloseDays.Automatic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Tells which day is due to be closed: yesterday, from the set time of its zone on; until then the day before. */
final class DayClock {
    private final Clock clock;
    private final Automatic schedule;

    DayClock(Clock clock, Automatic schedule) {
        this.clock = clock;
        this.schedule = schedule;
    }

    LocalDate due() {
        ZonedDateTime now = clock.instant().atZone(schedule.zone());
        boolean yesterdayIsDue = !now.toLocalTime().isBefore(schedule.at());
        return now.toLocalDate().minusDays(yesterdayIsDue ? 1 : 2);
    }
}
