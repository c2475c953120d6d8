package budgetflow.dashboard.read;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 热力图: departments by milestones. Lines with other plans have other due dates: a department has a cell where at least
 * one of its lines has that date.
 *
 * @param dueOn the columns: every due date of the lines seen, rising
 * @param rows by region and department
 */
public record HeatMap(List<LocalDate> dueOn, List<Row> rows) {
    public HeatMap {
        dueOn = List.copyOf(dueOn);
        rows = List.copyOf(rows);
    }

    /**
     * The cells of one department.
     *
     * @param name null where no line of it tells one
     * @param cells those there are, rising by due date
     * @param later due dates of its lines behind a chosen day: nothing is known of them yet, and there is no cell
     */
    public record Row(Department department, @Nullable String name, List<Cell> cells, Set<LocalDate> later) {
        public Row {
            cells = List.copyOf(cells);
            later = Set.copyOf(later);
        }

        /** Whether it has a milestone on a day that has not come by the day chosen. */
        public boolean isLater(LocalDate dueOn) {
            return later.contains(dueOn);
        }

        public Optional<Cell> cell(LocalDate dueOn) {
            return cells.stream().filter(cell -> cell.dueOn().equals(dueOn)).findFirst();
        }
    }

    /**
     * The lines with a milestone on one day, added up.
     *
     * @param passed whether the day asked has come to the due date; before, the sums are of what is there so far and say
     *     nothing about lagging
     * @param executed net, paid up to the due date
     * @param adjusted the adjusted budget effective on the due date
     * @param planned percent × adjusted, half-up for each line
     */
    public record Cell(LocalDate dueOn, boolean passed, long lines, Money executed, Money adjusted, Money planned) {

        /** executed ÷ adjusted; empty where the adjusted budget is not above 0. */
        public Optional<Ratio> rate() {
            return LineExecution.share(executed, adjusted);
        }

        /** planned ÷ adjusted; empty where the adjusted budget is not above 0. */
        public Optional<Ratio> plan() {
            return LineExecution.share(planned, adjusted);
        }

        /** rate − plan = (executed − planned) ÷ adjusted; empty where the adjusted budget is not above 0. */
        public Optional<Ratio> gap() {
            return LineExecution.share(executed.minus(planned), adjusted);
        }
    }
}
