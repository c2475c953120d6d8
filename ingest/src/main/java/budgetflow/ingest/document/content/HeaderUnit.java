package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.Labels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of amounts printed inside header cells, as in 预算金额（万元）; one unit for all of them. */
final class HeaderUnit {
    private static final Pattern UNIT = Pattern.compile("\\((?:金额)?(?:单位:)?(万元|元)\\)");

    private HeaderUnit() {}

    static Optional<AmountUnit> of(List<GridRow> header) {
        AmountUnit found = null;
        for (GridRow row : header) {
            for (String cell : row.cells()) {
                Matcher matcher = UNIT.matcher(Labels.key(cell));
                if (matcher.find()) {
                    AmountUnit unit = AmountUnit.labelled(matcher.group(1)).orElseThrow();
                    if (found != null && found != unit) {
                        return Optional.empty();
                    }
                    found = unit;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
