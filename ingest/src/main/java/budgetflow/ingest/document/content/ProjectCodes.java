package budgetflow.ingest.document.content;

import java.util.regex.Pattern;

/** 项目代码: the shape of project codes, and the check character that fits all known ones. */
public final class ProjectCodes {
    private static final Pattern SHAPE = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    private ProjectCodes() {}

    public static boolean isWellFormed(String code) {
        return SHAPE.matcher(code).matches();
    }

    /**
     * Whether the last character is the one the weights of GB 32100 give. The rule is empirical: no published text
     * states it for project codes, so a code that fails is only worth a look.
     */
    public static boolean checks(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length() - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = (sum + value * weight) % MODULUS;
            weight = weight * BASE % MODULUS;
        }
        int check = Math.floorMod(MODULUS - 1 - sum, MODULUS);
        return ALPHABET.indexOf(code.charAt(code.length() - 1)) == check;
    }
}
