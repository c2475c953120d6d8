package budgetflow.domain.report;

import budgetflow.domain.budget.LineKind;
import budgetflow.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * 经济分类表: table 4, basic expenditure by economic class, once on each axis: neither follows from the other. Personnel and
 * public costs are told apart by the class; what 505 (对事业单位经常性补助) does not tell without its 款 stays apart.
 */
final class EconomicTables {
    /** 工资福利支出, 对个人和家庭的补助. */
    private static final Set<String> DEPARTMENT_PERSONNEL = Set.of("301", "303");

    private static final String DEPARTMENT_SIDE = "3";

    /** 机关工资福利支出, 对个人和家庭的补助. */
    private static final Set<String> GOVERNMENT_PERSONNEL = Set.of("501", "509");

    /** 对事业单位经常性补助, and its 款 工资福利支出 and 商品和服务支出. */
    private static final String SUBSIDY = "505";

    private static final String SUBSIDY_PERSONNEL = "50501";
    private static final String SUBSIDY_PUBLIC = "50502";
    private static final String GOVERNMENT_SIDE = "5";

    private EconomicTables() {}

    /** What was spent, and on which kind of cost. */
    private record Costs(Money net, Money personnel, Money publicCosts, Money untold) {
        static final Costs ZERO = new Costs(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        static Costs of(Money net, Cost cost) {
            return switch (cost) {
                case PERSONNEL -> new Costs(net, net, Money.ZERO, Money.ZERO);
                case PUBLIC -> new Costs(net, Money.ZERO, net, Money.ZERO);
                case UNTOLD -> new Costs(net, Money.ZERO, Money.ZERO, net);
            };
        }

        Costs plus(Costs other) {
            return new Costs(
                    net.plus(other.net),
                    personnel.plus(other.personnel),
                    publicCosts.plus(other.publicCosts),
                    untold.plus(other.untold));
        }
    }

    private enum Cost {
        PERSONNEL,
        PUBLIC,
        UNTOLD
    }

    static ReportTable byDepartmentClass(Selected selected) {
        return of(
                TableName.BASIC_BY_DEPARTMENT_CLASS,
                selected,
                ClassedSpending::department,
                EconomicTables::departmentCost,
                selected.names()::departmentEconomic);
    }

    static ReportTable byGovernmentClass(Selected selected) {
        return of(
                TableName.BASIC_BY_GOVERNMENT_CLASS,
                selected,
                ClassedSpending::government,
                EconomicTables::governmentCost,
                selected.names()::governmentEconomic);
    }

    private static ReportTable of(
            TableName name,
            Selected selected,
            Function<ClassedSpending, Optional<String>> axis,
            Function<String, Cost> cost,
            Function<String, Optional<String>> names) {
        List<ReportColumn> columns = List.of(
                ReportColumn.code("code", "科目编码", "class"),
                ReportColumn.text("name", "科目名称", "name"),
                ReportColumn.amount("net", "合计", "total").under("基本支出决算数", "basic expenditure"),
                ReportColumn.amount("personnel", "人员经费", "personnel").under("基本支出决算数", "basic expenditure"),
                ReportColumn.amount("public_costs", "公用经费", "public costs").under("基本支出决算数", "basic expenditure"),
                ReportColumn.amount("untold", "未区分", "not told apart").under("基本支出决算数", "basic expenditure"));
        List<ReportLine> basic = selected.lines().stream()
                .filter(line -> line.kind() == LineKind.BASIC)
                .toList();
        CodeTree<Costs> tree = new CodeTree<>(CodeTree.ECONOMIC, Costs.ZERO, Costs::plus);
        for (ClassedSpending spending : ClassedSpending.of(basic)) {
            Cost kind = axis.apply(spending).map(cost).orElse(Cost.UNTOLD);
            tree.add(
                    axis.apply(spending),
                    Costs.of(spending.net(), kind),
                    spending.line().key());
        }
        if (tree.isEmpty()) {
            return ReportTable.frame(
                    name, columns, new ReportText("本范围内没有基本支出。", "There is no basic expenditure in the selection."));
        }
        List<ReportRow> rows = tree.rows(
                names,
                (kind, sum, lines) -> List.of(
                        new ReportCell.Amount(sum.net()),
                        new ReportCell.Amount(sum.personnel()),
                        new ReportCell.Amount(sum.publicCosts()),
                        new ReportCell.Amount(sum.untold())));
        return new ReportTable(
                name,
                columns,
                rows,
                List.of(Identity.of("net = personnel public_costs untold")),
                List.of(new ReportText(
                        "按凭证的经济分类汇总；凭证未注明的按指标的经济分类；两套分类各自汇总，互不推算。",
                        "By the class on the voucher, else that of its line; neither classification is derived from the"
                                + " other.")));
    }

    private static Cost departmentCost(String code) {
        if (!CodeTree.ECONOMIC.contains(code.length()) || !code.startsWith(DEPARTMENT_SIDE)) {
            return Cost.UNTOLD;
        }
        return DEPARTMENT_PERSONNEL.contains(code.substring(0, CodeTree.ECONOMIC.get(0)))
                ? Cost.PERSONNEL
                : Cost.PUBLIC;
    }

    private static Cost governmentCost(String code) {
        if (!CodeTree.ECONOMIC.contains(code.length()) || !code.startsWith(GOVERNMENT_SIDE)) {
            return Cost.UNTOLD;
        }
        if (code.startsWith(SUBSIDY)) {
            return code.equals(SUBSIDY_PERSONNEL)
                    ? Cost.PERSONNEL
                    : code.equals(SUBSIDY_PUBLIC) ? Cost.PUBLIC : Cost.UNTOLD;
        }
        return GOVERNMENT_PERSONNEL.contains(code.substring(0, CodeTree.ECONOMIC.get(0)))
                ? Cost.PERSONNEL
                : Cost.PUBLIC;
    }
}
