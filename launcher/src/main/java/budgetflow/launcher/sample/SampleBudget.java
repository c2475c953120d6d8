package budgetflow.launcher.sample;

import budgetflow.domain.money.AmountUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The budget lines of a sample: one for each {@link SampleRole}, all of one unit and year.
 *
 * @param unit region, fiscal year and unit code as three columns
 * @param lines one for each role
 */
record SampleBudget(String unit, Map<SampleRole, Line> lines) {
    /** A line's code and its original budget. */
    record Line(String code, long fen) {}

    private static final String HEADER = "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,"
            + "functional_code,department_economic_code,government_economic_code,fund,amount,amount_unit";

    /** Reads a file of our own making: no quotes, the columns in the order of the format. */
    static SampleBudget read(Path budgets) throws IOException {
        List<String> rows = Files.readAllLines(budgets, StandardCharsets.UTF_8);
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("not a sample's budgets: " + budgets);
        }
        List<String[]> cells =
                rows.stream().skip(1).map(row -> row.split(",", -1)).toList();
        List<String> units = cells.stream()
                .map(row -> String.join(",", row[0], row[1], row[2]))
                .distinct()
                .toList();
        if (units.size() != 1) {
            throw new IllegalArgumentException("a sample is of one unit and year: " + budgets);
        }
        if (cells.size() != SampleRole.values().length) {
            throw new IllegalArgumentException("a sample has a line for each role, not " + cells.size());
        }
        Map<SampleRole, Line> lines = new EnumMap<>(SampleRole.class);
        Iterator<String[]> next = cells.iterator();
        for (SampleRole role : SampleRole.values()) {
            String[] row = next.next();
            lines.put(role, new Line(row[4], fen(row[11], row[12])));
        }
        return new SampleBudget(units.get(0), lines);
    }

    Line line(SampleRole role) {
        return Objects.requireNonNull(lines.get(role));
    }

    private static long fen(String amount, String unit) {
        return AmountUnit.labelled(unit).orElseThrow().parse(amount).get().fen();
    }
}
