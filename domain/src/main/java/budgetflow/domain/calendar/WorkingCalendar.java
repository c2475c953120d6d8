package budgetflow.domain.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * 工作日历: which days are worked: Monday to Friday, but for public holidays and the weekend days that make up for them
 * (调休).
 *
 * <p>A year without any entry is taken as Monday to Friday; {@link #lacks} tells so that the operator can be warned.
 */
public final class WorkingCalendar {
    private static final String BUNDLED = "working-days.csv";
    private static final String HEADER = "day,kind";

    private enum Kind {
        HOLIDAY,
        WORKDAY
    }

    private final Map<LocalDate, Kind> exceptions;

    private WorkingCalendar(Map<LocalDate, Kind> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** The calendar that comes with the project: the State Council's notices for 2021 to 2026. */
    public static WorkingCalendar bundled() {
        try (InputStream in = Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines {@code day,kind} under that header, kind HOLIDAY or WORKDAY.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static WorkingCalendar parse(Reader text) throws IOException {
        Map<LocalDate, Kind> exceptions = new HashMap<>();
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || (number == 1 && line.strip().equals(HEADER))) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            try {
                exceptions.put(LocalDate.parse(cells[0]), Kind.valueOf(cells.length == 2 ? cells[1] : ""));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "working days, line " + number + ": expected YYYY-MM-DD,HOLIDAY or YYYY-MM-DD,WORKDAY: " + line,
                        e);
            }
        }
        return new WorkingCalendar(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        Kind exception = exceptions.get(day);
        if (exception != null) {
            return exception == Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The {@code count}th working day after a day, that day itself not counted; {@code count} from 1. */
    public LocalDate workingDayAfter(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; ) {
            found = found.plusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** Whether nothing is known of a year's holidays. */
    public boolean lacks(int year) {
        return exceptions.keySet().stream().noneMatch(day -> day.getYear() == year);
    }
}
