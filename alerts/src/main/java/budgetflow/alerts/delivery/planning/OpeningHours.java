package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.routing.Delay;
import budgetflow.alerts.delivery.routing.QuietHours;
import budgetflow.domain.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** 可送达时间: when people may be told, by the clock on their wall and the working calendar. */
public final class OpeningHours {
    /** Longer than any holiday: a calendar without a working day in it is a mistake. */
    private static final int MOST_DAYS = 400;

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public OpeningHours(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** Whether somebody with these quiet hours may be told now; always where there are none. */
    public boolean isOpen(Optional<QuietHours> quiet, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return quiet.isEmpty()
                || (calendar.isWorkingDay(local.toLocalDate()) && !quiet.get().contains(local.toLocalTime()));
    }

    /** The first instant from then on at which they may be told: then, or an opening minute. */
    public Instant firstOpen(Optional<QuietHours> quiet, Instant from) {
        if (isOpen(quiet, from)) {
            return from;
        }
        LocalDate first = from.atZone(zone).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            // A break within the day leaves the morning open: then the day opens twice.
            for (LocalTime time : quiet.orElseThrow().isOvernight()
                    ? new LocalTime[] {quiet.get().to()}
                    : new LocalTime[] {LocalTime.MIDNIGHT, quiet.get().to()}) {
                Instant opening = day.atTime(time).atZone(zone).toInstant();
                if (!opening.isBefore(from) && isOpen(quiet, opening)) {
                    return opening;
                }
            }
        }
        throw new IllegalStateException("no opening minute within " + MOST_DAYS + " days of " + from);
    }

    /** The first daily digest at or after then; on working days only, where days off are quiet. */
    public Instant firstDigest(LocalTime daily, Optional<QuietHours> quiet, Instant from) {
        LocalDate first = from.atZone(zone).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(MOST_DAYS)); day = day.plusDays(1)) {
            Instant slot = day.atTime(daily).atZone(zone).toInstant();
            boolean worked = quiet.isEmpty() || calendar.isWorkingDay(day);
            if (worked && !slot.isBefore(from)) {
                return firstOpen(quiet, slot);
            }
        }
        throw new IllegalStateException("no working day within " + MOST_DAYS + " days of " + from);
    }

    /** Days go to the same time of day; of working days, those count that come after the day itself. */
    public Instant after(Instant from, Delay delay) {
        ZonedDateTime local = from.atZone(zone);
        return switch (delay.unit()) {
            case SECONDS -> from.plus(Duration.ofSeconds(delay.amount()));
            case MINUTES -> from.plus(Duration.ofMinutes(delay.amount()));
            case HOURS -> from.plus(Duration.ofHours(delay.amount()));
            case DAYS -> local.plusDays(delay.amount()).toInstant();
            case WORKING_DAYS ->
                calendar.workingDayAfter(local.toLocalDate(), Math.toIntExact(delay.amount()))
                        .atTime(local.toLocalTime())
                        .atZone(zone)
                        .toInstant();
        };
    }

    /** Whether a fiscal year is over, for people who live in this zone. */
    public boolean isAfter(LocalDate lastDay, Instant at) {
        return at.atZone(zone).toLocalDate().isAfter(lastDay);
    }
}
