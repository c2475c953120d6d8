package budgetflow.ingest.document.text;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as printed in a cell: read, blank (not stated, which is not zero) or unreadable.
 *
 * @param fen the amount in fen; null where the cell is blank or unreadable
 * @param fault why a cell with text could not be read; null where it could, or is blank
 * @param decimals digits printed after the point
 */
public record AmountCell(
        String printed, @Nullable Long fen, @Nullable RejectCode fault, int decimals) {
    private static final AmountCell BLANK = new AmountCell("", null, null, 0);
    /** Dashes and strokes say that there is nothing. */
    private static final Pattern NOTHING = Pattern.compile("[-−—–/]*");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((\\d.*)\\)");
    /** An amount with its own unit behind it wins over the unit of its table. */
    private static final Pattern WITH_UNIT = Pattern.compile("[¥]?(.*?\\d)(万元|万|元)?[;。.]?");

    private static final Pattern NUMBER = Pattern.compile("\\(?[-+−]?\\d[\\d,]*(\\.\\d+)?\\)?");

    /** Reads a cell whose amounts are in the given unit; a 元 or 万 behind the number wins over it. */
    public static AmountCell read(String printed, AmountUnit unit) {
        if (printed.isEmpty()) {
            return BLANK;
        }
        String text = Labels.key(printed).replace('−', '-').replace('，', ',');
        if (NOTHING.matcher(text).matches()) {
            return BLANK;
        }
        Matcher parentheses = IN_PARENTHESES.matcher(text);
        if (parentheses.matches()) {
            text = "-" + parentheses.group(1);
        }
        Matcher withUnit = WITH_UNIT.matcher(text);
        if (!withUnit.matches()) {
            return new AmountCell(printed, null, RejectCode.AMOUNT_UNREADABLE, 0);
        }
        String number = withUnit.group(1);
        AmountUnit own = withUnit.group(2) == null
                ? unit
                : "元".equals(withUnit.group(2)) ? AmountUnit.YUAN : AmountUnit.WAN_YUAN;
        Checked<Money> money = own.parse(number);
        int point = number.indexOf('.');
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        return money.isAccepted()
                ? new AmountCell(printed, money.get().fen(), null, decimals)
                : new AmountCell(printed, null, money.code(), decimals);
    }

    public static AmountCell blank() {
        return BLANK;
    }

    /** Whether a text is a plain number as amounts are printed, with or without separators, sign or parentheses. */
    public static boolean looksLikeNumber(String printed) {
        return !printed.isEmpty()
                && NUMBER.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC)
                                .strip())
                        .matches();
    }

    public boolean isBlank() {
        return fen == null && fault == null;
    }

    public boolean isUnreadable() {
        return fault != null;
    }

    /** The amount in fen, 0 where the cell states none: for adding up. */
    public long orZero() {
        return fen == null ? 0 : fen;
    }
}
