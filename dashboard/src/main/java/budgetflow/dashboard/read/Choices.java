package budgetflow.dashboard.read;

import java.util.List;

/**
 * What the filters of a view can be set to; each list by code.
 *
 * @param functional every class, section and item that occurs, with the levels above it
 */
public record Choices(
        List<Choice> regions,
        List<Choice> departments,
        List<Choice> units,
        List<Choice> functional,
        List<Choice> kinds,
        List<Choice> funds) {
    public Choices {
        regions = List.copyOf(regions);
        departments = List.copyOf(departments);
        units = List.copyOf(units);
        functional = List.copyOf(functional);
        kinds = List.copyOf(kinds);
        funds = List.copyOf(funds);
    }
}
