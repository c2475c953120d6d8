package budgetflow.dashboard.year;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** 指标: one line with all that tables of lines show, sort by and add up, as of any day. */
public final class YearLine {
    /** What is kept of each milestone: executed, adjusted, planned. */
    private static final int FIGURES_OF_A_MILESTONE = 3;

    private final int id;
    private final LineKey key;
    private final String text;
    private final String department;
    private final LineNames names;
    private final String searchText;
    private final AdjustedBudget adjusted;
    private final SpendingPlan plan;
    private final PaidDays paid;
    private final long[] milestones;

    /**
     * @param id its number in the store
     * @param department code of its department
     * @param shared gives the one plan of all that are equal
     */
    YearLine(int id, LineExecution line, String department, UnaryOperator<SpendingPlan> shared) {
        this.id = id;
        this.key = line.key();
        this.text = line.key().text();
        this.department = department;
        this.names = LineNames.of(line.budget().attributes());
        this.searchText = searchText(line);
        this.adjusted = new AdjustedBudget(line.budget());
        this.plan = shared.apply(line.plan());
        this.paid = new PaidDays(line.ledger());
        this.milestones = milestones();
    }

    /** A line that is not among those in memory. */
    public static YearLine of(int id, LineExecution line, String department) {
        return new YearLine(id, line, department, UnaryOperator.identity());
    }

    private long[] milestones() {
        List<Milestone> all = plan.milestones();
        long[] figures = new long[FIGURES_OF_A_MILESTONE * all.size()];
        int at = 0;
        for (Milestone milestone : all) {
            long budget = adjusted.fenOn(milestone.dueOn());
            figures[at++] = paid.netFen(paid.upTo(milestone.dueOn()));
            figures[at++] = budget;
            figures[at++] = milestone.percent().of(new Money(budget)).fen();
        }
        return figures;
    }

    /** Key and names in lower case, as {@code line.search_text} has them. */
    public static String searchText(LineExecution line) {
        StringBuilder text = new StringBuilder(line.key().text());
        line.budget().attributes().ifPresent(attributes -> {
            String[] parts = {
                attributes.lineName(), attributes.unitName(), attributes.departmentName(), attributes.projectType()
            };
            for (String part : parts) {
                if (part != null) {
                    text.append('\n').append(part);
                }
            }
        });
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** Its figures, of what was paid up to a day or of everything, held against budget and plan of a day. */
    public LineFigures figures(@Nullable LocalDate chosenOn, LocalDate heldOn) {
        int place = paid.upTo(chosenOn);
        return LineFigures.of(
                this,
                adjusted.fenOn(heldOn),
                paid.netFen(place),
                paid.refundsFen(place),
                paid.entries(place),
                paid.day(place),
                heldOn);
    }

    /** Whether it would be found under the same keys, names and codes. */
    boolean isCalledAs(YearLine other) {
        return text.equals(other.text) && names.equals(other.names);
    }

    @Nullable
    LocalDate lastPaidOn() {
        return paid.day(paid.upTo(null));
    }

    /** Its number in the store. */
    public int id() {
        return id;
    }

    public LineKey key() {
        return key;
    }

    /** Its key as text: what lines are in order of. */
    public String text() {
        return text;
    }

    public String region() {
        return key.region().code();
    }

    public String department() {
        return department;
    }

    public String unit() {
        return key.unit().code();
    }

    public LineNames names() {
        return names;
    }

    /** Key and names in lower case. */
    public String searchText() {
        return searchText;
    }

    public SpendingPlan plan() {
        return plan;
    }

    public long originalFen() {
        return adjusted.originalFen();
    }

    /** Net of entries paid up to the due date of a milestone of its plan, by the milestone's place in it. */
    public long executedFen(int milestone) {
        return milestones[FIGURES_OF_A_MILESTONE * milestone];
    }

    /** The adjusted budget effective on the due date. */
    public long adjustedFen(int milestone) {
        return milestones[FIGURES_OF_A_MILESTONE * milestone + 1];
    }

    /** The milestone's percentage of it, half-up. */
    public long plannedFen(int milestone) {
        return milestones[FIGURES_OF_A_MILESTONE * milestone + 2];
    }
}
