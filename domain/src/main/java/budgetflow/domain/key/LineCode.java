package budgetflow.domain.key;

import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import java.util.regex.Pattern;

/**
 * 预算指标编码: the code of a budget line within its unit.
 *
 * @param code a project code (项目代码, 21 characters), {@code B-} and a functional code for basic expenditure, or
 *     {@code S-} and 12 base32 characters where a document prints no code; {@link IllegalArgumentException} otherwise
 */
public record LineCode(String code) {
    private static final Pattern PROJECT = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");
    private static final Pattern BASIC = Pattern.compile("B-(\\d{3}|\\d{5}|\\d{7})");
    private static final Pattern SYNTHETIC = Pattern.compile("S-[A-Z2-7]{12}");
    /** White space of any kind, the ideographic and the non-breaking included: documents wrap codes inside cells. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000]+");

    public LineCode {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException("not a line code: " + code);
        }
    }

    /** Reads a line code; white space inside is removed, for printed documents wrap project codes. */
    public static Checked<LineCode> parse(String text) {
        String code = WHITE_SPACE.matcher(text).replaceAll("");
        return isWellFormed(code)
                ? Checked.accepted(new LineCode(code))
                : Checked.refused(RejectCode.LINE_CODE_MALFORMED);
    }

    public boolean isProjectCode() {
        return PROJECT.matcher(code).matches();
    }

    /** Whether the code was made by us because the document prints none. */
    public boolean isSynthetic() {
        return code.startsWith("S-");
    }

    private static boolean isWellFormed(String code) {
        return PROJECT.matcher(code).matches()
                || BASIC.matcher(code).matches()
                || SYNTHETIC.matcher(code).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}
