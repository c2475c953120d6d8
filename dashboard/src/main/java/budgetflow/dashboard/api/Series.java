package budgetflow.dashboard.api;

import budgetflow.dashboard.read.Extent;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import budgetflow.schemas.json.JsonFields;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** 时间序列: what was spent on a line up to each day or month's end, beside budget and plan of that day. */
record Series(Step step, List<Point> points) {
    /** How far the points are apart. */
    enum Step {
        DAY,
        MONTH
    }

    /**
     * One of them.
     *
     * @param net cumulative from 1 January
     */
    record Point(LocalDate on, Money net, Money adjusted, Percentage floor, Ratio pace) {}

    Series {
        points = List.copyOf(points);
    }

    /** From the first day of the year up to the day asked, else to the last one anything is known of. */
    static Series of(LineExecution line, Extent extent, Step step) {
        FiscalYear year = line.key().fiscalYear();
        LocalDate asOf = extent.asOf();
        LocalDate known = line.ledger()
                .lastPaidOn()
                .filter(paidOn -> paidOn.isAfter(extent.heldOn()))
                .orElse(extent.heldOn());
        LocalDate last = asOf == null ? known : asOf;
        if (last.isAfter(year.lastDay())) {
            last = year.lastDay();
        }
        List<Point> points = new ArrayList<>();
        for (LocalDate day = first(year, step); !day.isAfter(last); day = next(day, step)) {
            points.add(point(line, day));
        }
        boolean openMonth = step == Step.MONTH
                && !last.isBefore(year.firstDay())
                && !last.equals(YearMonth.from(last).atEndOfMonth());
        if (openMonth) {
            points.add(point(line, last));
        }
        return new Series(step, points);
    }

    private static LocalDate first(FiscalYear year, Step step) {
        return switch (step) {
            case DAY -> year.firstDay();
            case MONTH -> YearMonth.from(year.firstDay()).atEndOfMonth();
        };
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case MONTH -> YearMonth.from(day).plusMonths(1).atEndOfMonth();
        };
    }

    private static Point point(LineExecution line, LocalDate day) {
        return new Point(
                day,
                line.executedOn(day),
                line.adjustedOn(day),
                line.plan().floorOn(day),
                line.plan().paceOn(day));
    }

    static void write(JsonGenerator json, Point point) throws IOException {
        json.writeStartObject();
        JsonFields.field(json, "on", point.on());
        json.writeNumberField("netFen", point.net().fen());
        json.writeNumberField("adjustedFen", point.adjusted().fen());
        json.writeNumberField("plannedFen", point.floor().of(point.adjusted()).fen());
        json.writeStringField("planFloor", new Ratio(point.floor().tenThousandths(), Percentage.WHOLE).asRate());
        json.writeStringField("planPace", point.pace().asRate());
        json.writeEndObject();
    }
}
