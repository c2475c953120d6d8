package budgetflow.dashboard.store;

import budgetflow.domain.key.UnitCode;

/** 部门编码: the first three digits of a unit's code, which by rule are its department's; all of one that was made by us. */
public final class DepartmentCode {
    private static final int DIGITS = 3;

    private DepartmentCode() {}

    public static String of(UnitCode unit) {
        return unit.isSynthetic() ? unit.code() : unit.code().substring(0, DIGITS);
    }
}
