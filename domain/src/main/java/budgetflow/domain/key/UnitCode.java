package budgetflow.domain.key;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.util.regex.Pattern;

/**
 * 单位编码: a budget unit.
 *
 * @param code 3 to 9 digits, or {@code U-} and 12 base32 characters where a document prints none;
 *     {@link IllegalArgumentException} otherwise
 */
public record UnitCode(String code) {
    private static final Pattern SHAPE = Pattern.compile("\\d{3,9}|U-[A-Z2-7]{12}");

    private static final int DEPARTMENT_DIGITS = 3;

    public UnitCode {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a unit code: " + code);
        }
    }

    public static Checked<UnitCode> parse(String text) {
        String code = text.strip();
        return SHAPE.matcher(code).matches()
                ? Checked.accepted(new UnitCode(code))
                : Checked.refused(RejectCode.UNIT_MALFORMED);
    }

    /** Whether the code was made by us because the document prints none. */
    public boolean isSynthetic() {
        return code.startsWith("U-");
    }

    /**
     * 部门编码: what says which department a unit belongs to, whatever its budgets say: the first three digits, which by rule
     * are its department's; all of a code that was made by us.
     */
    public String departmentCode() {
        return isSynthetic() ? code : code.substring(0, DEPARTMENT_DIGITS);
    }

    @Override
    public String toString() {
        return code;
    }
}
