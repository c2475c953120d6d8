package budgetflow.domain.key;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.util.regex.Pattern;

/**
 * 行政区划: an administrative region.
 *
 * @param code 6 digits of GB/T 2260; {@link IllegalArgumentException} otherwise
 */
public record Region(String code) {
    private static final Pattern SHAPE = Pattern.compile("\\d{6}");

    public Region {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region: " + code);
        }
    }

    public static Checked<Region> parse(String text) {
        String code = text.strip();
        return SHAPE.matcher(code).matches()
                ? Checked.accepted(new Region(code))
                : Checked.refused(RejectCode.REGION_MALFORMED);
    }

    @Override
    public String toString() {
        return code;
    }
}
