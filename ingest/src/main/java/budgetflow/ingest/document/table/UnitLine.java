package budgetflow.ingest.document.table;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.text.Labels;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 单位：元 or 单位：万元 over a table.
 *
 * @param unit null where the printed unit is neither 元 nor 万元
 */
public record UnitLine(@Nullable AmountUnit unit, String printed, int line) {
    private static final Pattern UNIT = Pattern.compile("(?<![(])单位[:为](?:人民币)?(万元|千元|百万元|亿元|元)");

    public static Optional<UnitLine> read(String text, int line) {
        if (text.length() > 120) {
            return Optional.empty();
        }
        Matcher matcher = UNIT.matcher(Labels.key(text));
        return matcher.find()
                ? Optional.of(new UnitLine(AmountUnit.labelled(matcher.group(1)).orElse(null), matcher.group(1), line))
                : Optional.empty();
    }
}
