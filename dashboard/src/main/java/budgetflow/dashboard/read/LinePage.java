package budgetflow.dashboard.read;

/**
 * One page of lines.
 *
 * @param sums of the whole filtered set, not of the page
 */
public record LinePage(Page<LineRow> page, Figures sums) {}
