package budgetflow.ingest.document.table;

import java.util.List;
import java.util.regex.Pattern;

/** Tells from the header texts over a column what it is. */
final class ColumnKinds {
    private static final Pattern UNIT_OR_PROJECT = Pattern.compile("单位.{0,3}项目.{0,2}名称|单位名称\\(项目\\)");
    private static final Pattern TEXT =
            Pattern.compile("备注|说明|.*简介|.*依据|.*理由|数量|计量单位|规格型号|.*目录.*|.*时间|.*内容|.*情况|是否.*|.*性质|.*规格|.*形式|单价");
    private static final Pattern PERSONNEL = Pattern.compile("人员(支出|经费|经费支出)");
    private static final Pattern PUBLIC = Pattern.compile("(日常)?公用(支出|经费|经费支出)");
    private static final Pattern PROJECT = Pattern.compile("项目支出|专项业务经费(支出)?");

    private ColumnKinds() {}

    /** The kind of a column; TEXT where nothing but its cells can tell. */
    static ColumnKind of(List<String> path) {
        if (path.isEmpty()) {
            return ColumnKind.TEXT;
        }
        String leaf = path.get(path.size() - 1);
        ColumnKind code = codeOrName(leaf, String.join("/", path));
        if (code != ColumnKind.TEXT || TEXT.matcher(leaf).matches()) {
            return code;
        }
        return amount(leaf, path);
    }

    private static ColumnKind codeOrName(String leaf, String all) {
        ColumnKind exact =
                switch (leaf) {
                    case "序号", "行次" -> ColumnKind.ORDER;
                    case "类" -> ColumnKind.CLASS_CODE;
                    case "款" -> ColumnKind.GROUP_CODE;
                    case "项" -> ColumnKind.ITEM_CODE;
                    case "项目" -> ColumnKind.LABEL;
                    default -> ColumnKind.TEXT;
                };
        if (exact != ColumnKind.TEXT) {
            return exact;
        }
        if (leaf.contains("编码") || leaf.contains("代码")) {
            return code(leaf, all);
        }
        if (leaf.contains("按大类")) {
            return ColumnKind.LABEL;
        }
        if (UNIT_OR_PROJECT.matcher(leaf).matches()) {
            return ColumnKind.UNIT_OR_PROJECT_NAME;
        }
        if (leaf.equals("单位名称") || leaf.equals("部门名称")) {
            return ColumnKind.UNIT_NAME;
        }
        if (leaf.equals("项目名称")) {
            return ColumnKind.PROJECT_NAME;
        }
        if (leaf.equals("项目类型") || leaf.equals("项目类别") || leaf.equals("项目分类")) {
            return ColumnKind.PROJECT_TYPE;
        }
        if (leaf.contains("科目")) {
            return leaf.contains("政府") ? ColumnKind.GOVERNMENT_NAME : ColumnKind.NAME;
        }
        return ColumnKind.TEXT;
    }

    private static ColumnKind code(String leaf, String all) {
        if (leaf.contains("单位") || leaf.contains("部门编") || leaf.contains("部门代")) {
            return ColumnKind.UNIT_CODE;
        }
        if (leaf.contains("项目")) {
            return ColumnKind.PROJECT_CODE;
        }
        if (all.contains("功能")) {
            return ColumnKind.FUNCTIONAL_CODE;
        }
        if (all.contains("经济")) {
            return all.contains("政府") ? ColumnKind.GOVERNMENT_CODE : ColumnKind.DEPARTMENT_CODE;
        }
        return ColumnKind.CODE;
    }

    private static ColumnKind amount(String leaf, List<String> path) {
        String parent = path.size() > 1 ? path.get(path.size() - 2) : "";
        if (leaf.startsWith("其中")) {
            return ColumnKind.OF_WHICH;
        }
        if (leaf.equals("小计") || leaf.equals("合计") || leaf.equals("总计")) {
            if (parent.equals("基本支出")) {
                return ColumnKind.BASIC;
            }
            if (PROJECT.matcher(parent).matches()) {
                return ColumnKind.PROJECT;
            }
            if (parent.contains("公共预算") && leaf.equals("小计")) {
                return ColumnKind.GENERAL;
            }
            if (parent.equals("财政拨款") || parent.equals("财政拨款收入")) {
                return ColumnKind.FISCAL;
            }
            return leaf.equals("小计") && path.size() > 1 && !parent.contains("基本支出预算")
                    ? ColumnKind.OTHER_AMOUNT
                    : ColumnKind.TOTAL;
        }
        if (leaf.equals("基本支出")) {
            return ColumnKind.BASIC;
        }
        if (PROJECT.matcher(leaf).matches()) {
            return ColumnKind.PROJECT;
        }
        if (PERSONNEL.matcher(leaf).matches()) {
            return ColumnKind.PERSONNEL;
        }
        if (PUBLIC.matcher(leaf).matches()) {
            return ColumnKind.PUBLIC;
        }
        if (leaf.startsWith("结转下年") || leaf.startsWith("年终结转")) {
            return ColumnKind.CARRY_OUT;
        }
        if (leaf.startsWith("上年结转")) {
            return ColumnKind.CARRY_IN;
        }
        if (leaf.startsWith("一般公共预算") || leaf.startsWith("公共预算")) {
            return ColumnKind.GENERAL;
        }
        boolean plain = leaf.matches("(项目)?(预算数|金额|预算金额|预算)");
        return plain ? ColumnKind.TOTAL : ColumnKind.OTHER_AMOUNT;
    }
}
