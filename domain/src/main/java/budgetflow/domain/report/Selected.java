package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 编报口径: what is left of the inputs for one selection and day.
 *
 * @param lines by key, each as of the day; lines with neither budget nor entry then are none
 * @param earlier lines of the two years before, likewise
 * @param alerts raised by the day, by key, with the steps of later days
 * @param reconciliations up to the day, by key
 */
record Selected(
        ReportSelection selection,
        LocalDate asOf,
        List<ReportLine> lines,
        Map<FiscalYear, List<ReportLine>> earlier,
        Units units,
        List<Alert> alerts,
        AlertSteps steps,
        List<Reconciliation> reconciliations,
        ClassNames names) {

    LineFigures total() {
        return lines.stream().map(ReportLine::figures).reduce(LineFigures.ZERO, LineFigures::plus);
    }

    /** The same of an earlier year, as far as figures of its lines go. */
    Selected in(FiscalYear year) {
        return new Selected(
                selection.in(year),
                asOf,
                earlier.getOrDefault(year, List.of()),
                Map.of(),
                units,
                List.of(),
                steps,
                List.of(),
                names);
    }

    List<LineKey> keys() {
        return lines.stream().map(ReportLine::key).toList();
    }

    /** The names of units, as their lines give them; the first by line key where they differ. */
    record Units(Map<String, String> names) {
        Optional<String> name(LineKey key) {
            return Optional.ofNullable(names.get(unitKey(key)));
        }

        Optional<String> name(Region region, FiscalYear year, UnitCode unit) {
            return Optional.ofNullable(names.get(unitKey(region, year, unit)));
        }
    }

    static String unitKey(LineKey key) {
        return unitKey(key.region(), key.fiscalYear(), key.unit());
    }

    static String unitKey(Region region, FiscalYear year, UnitCode unit) {
        return region + "/" + year + "/" + unit;
    }
}
