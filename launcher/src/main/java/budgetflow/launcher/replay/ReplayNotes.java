package budgetflow.launcher.replay;

import budgetflow.domain.calendar.WorkingCalendar;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/** Tells whoever started a replay what of the files has no effect, and why. */
final class ReplayNotes {
    private final PrintWriter messages;

    ReplayNotes(PrintWriter messages) {
        this.messages = messages;
    }

    void ignoredColumns(ReplayFiles files) {
        files.ignoredColumns()
                .forEach((file, columns) ->
                        messages.println("未用列 columns ignored: " + file + ": " + String.join(", ", columns)));
    }

    void nothingToReplay(ReplayFiles files) {
        messages.println(
                files.rejections().isEmpty()
                        ? "文件中没有数据行 / nothing to replay: the files hold no rows"
                        : "没有可用的行，原因见 rejections.json / nothing to replay: not one line could be taken; why is in"
                                + " rejections.json");
    }

    /** One warning, however many years it is about. */
    void unknownHolidays(ReplayTask.Span span, WorkingCalendar calendar) {
        List<Integer> unknown = IntStream.rangeClosed(
                        span.first().getYear(), span.last().getYear())
                .filter(calendar::lacks)
                .boxed()
                .toList();
        if (!unknown.isEmpty()) {
            int from = unknown.get(0);
            int to = unknown.get(unknown.size() - 1);
            String years = from == to ? String.valueOf(from) : from + "–" + to;
            messages.println("警告 warning: " + years + " 年节假日未知，按周一至周五计 / no holidays known for " + years
                    + ", Monday to Friday taken as working days");
        }
    }

    /** Rows of later days are not rejected: a later replay will take them. */
    void notFed(ReplayFiles files, ReplayTask.Span span) {
        long payments = after(span, files.paymentsByDay(span.first()));
        long changes = after(span, files.changesByDay(span.first()));
        long totals = after(span, files.controlTotalsByDay(span.first()));
        if (payments > 0) {
            messages.println(payments + " 条分录在 " + span.last() + " 之后收到，未计入 / " + payments
                    + " entries were received after " + span.last() + " and are not fed; see --until");
        }
        if (changes > 0) {
            messages.println(changes + " 条预算变动在 " + span.last() + " 之后生效，未计入 / " + changes
                    + " changes take effect after " + span.last() + " and are not fed");
        }
        if (totals > 0) {
            messages.println(totals + " 份对账总数在 " + span.last() + " 之后收到，未计入 / " + totals
                    + " control totals were received after " + span.last() + " and are not fed");
        }
    }

    private static <T> long after(ReplayTask.Span span, NavigableMap<LocalDate, List<T>> byDay) {
        return byDay.tailMap(span.last(), false).values().stream()
                .mapToLong(List::size)
                .sum();
    }
}
