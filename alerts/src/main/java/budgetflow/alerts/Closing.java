package budgetflow.alerts;

import budgetflow.schemas.topic.ClosedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 日结进度: how far a partition was read and closed. It is part of the state, so a restart goes on where it was.
 *
 * @param lastClosedOn null before the first day is closed
 * @param pending ticks that came before all they ask for was read, by day; each after the last closed day
 */
record Closing(
        Reading lines,
        Reading entries,
        Reading reconciliations,
        @Nullable LocalDate lastClosedOn,
        List<ClosedDay> pending) {
    static final Closing NOTHING = new Closing(Reading.NOTHING, Reading.NOTHING, Reading.NOTHING, null, List.of());

    Closing {
        pending = List.copyOf(pending);
    }

    Closing withLines(Reading reading) {
        return new Closing(reading, entries, reconciliations, lastClosedOn, pending);
    }

    Closing withEntries(Reading reading) {
        return new Closing(lines, reading, reconciliations, lastClosedOn, pending);
    }

    Closing withReconciliations(Reading reading) {
        return new Closing(lines, entries, reading, lastClosedOn, pending);
    }

    /** A day that is closed, or waits to be, is not taken a second time. */
    Closing offered(ClosedDay tick) {
        boolean closed = lastClosedOn != null && !tick.day().isAfter(lastClosedOn);
        boolean known = pending.stream().anyMatch(other -> other.day().equals(tick.day()));
        if (closed || known) {
            return this;
        }
        List<ClosedDay> next = new ArrayList<>(pending);
        next.add(tick);
        next.sort(Comparator.comparing(ClosedDay::day));
        return new Closing(lines, entries, reconciliations, lastClosedOn, next);
    }

    /** The earliest pending tick, if all it asks for was read; later ones wait for it. */
    Optional<ClosedDay> due() {
        return pending.stream()
                .findFirst()
                .filter(tick -> lines.hasReached(tick.linesThrough())
                        && entries.hasReached(tick.entriesThrough())
                        && reconciliations.hasReached(tick.reconciliationsThrough()));
    }

    /** After the earliest pending day was closed. */
    Closing closed() {
        return new Closing(lines, entries, reconciliations, pending.get(0).day(), pending.subList(1, pending.size()));
    }

    /** The business day that is open; empty before the first day is closed. */
    Optional<LocalDate> openDay() {
        return Optional.ofNullable(lastClosedOn).map(day -> day.plusDays(1));
    }
}
