package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.Labels;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells that are no table rows: the unit, the year and the name that stand over a table. */
final class Caption {
    private static final Pattern UNIT = Pattern.compile("(金额)?单位:(人民币)?(万元|元|千元|亿元)");
    private static final Pattern OTHER =
            Pattern.compile("预算年度:.*|截止时间:.*|(部门|单位|编制单位|填报单位|部门\\(单位\\))(名称)?:.*|\\d{3,9}\\p{IsHan}.{1,40}");

    private Caption() {}

    /** Whether a row of a table form is a caption: it holds a unit cell, or nothing but names and years. */
    static boolean isCaption(List<String> cells) {
        boolean all = true;
        boolean any = false;
        for (String cell : cells) {
            String key = Labels.key(cell);
            if (key.isEmpty() || key.length() > 80) {
                all &= key.isEmpty();
                continue;
            }
            if (UNIT.matcher(key).matches()) {
                return true;
            }
            any = true;
            all &= OTHER.matcher(key).matches();
        }
        return any && all;
    }
}
