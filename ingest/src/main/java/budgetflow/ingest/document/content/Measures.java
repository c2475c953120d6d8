package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The figures several places of a document give for the same thing, under one name each. */
public final class Measures {
    public static final String TOTAL = "TOTAL";
    public static final String BASIC = "BASIC";
    public static final String PERSONNEL = "PERSONNEL";
    public static final String PUBLIC = "PUBLIC";
    public static final String PROJECT = "PROJECT";
    public static final String CARRY_IN = "CARRY_IN";
    public static final String PROCUREMENT = "PROCUREMENT";
    public static final String THREE_PUBLIC = "THREE_PUBLIC";
    private static final Pattern WHOLE = Pattern.compile(".*(收入预算|预算收入|支出预算|预算支出|收支预算|预算收支)");
    private static final Pattern PART_OF_WHOLE = Pattern.compile(".*(基金|国有资本|专户|三公|采购|会议费|培训费|其他来源|财政拨款).*");
    private static final Pattern REQUESTED = Pattern.compile("(.+?)(申请资金|项目资金|预算资金)");
    private static final Pattern YEAR = Pattern.compile(".*(?<!\\d)(20\\d\\d)年.*");

    private Measures() {}

    /** What a table gives, by measure. */
    public static Map<String, Long> of(AmountTable table) {
        Map<String, Long> measures = new HashMap<>();
        boolean basic = table.role() == TableRole.BASIC;
        switch (table.kind()) {
            case FUNCTIONAL, ECONOMIC, UNITS -> {
                if (table.role() == TableRole.PROCUREMENT) {
                    put(measures, PROCUREMENT, table.total(ColumnKind.TOTAL));
                } else if (table.role() != TableRole.OTHER_FUND) {
                    put(measures, basic ? BASIC : TOTAL, table.total(ColumnKind.TOTAL));
                    put(measures, BASIC, table.total(ColumnKind.BASIC));
                    put(measures, PERSONNEL, table.total(ColumnKind.PERSONNEL));
                    put(measures, PUBLIC, table.total(ColumnKind.PUBLIC));
                    put(measures, PROJECT, table.total(ColumnKind.PROJECT));
                    codes(table, basic, measures);
                }
            }
            case PROJECTS -> {
                put(measures, PROJECT, table.total(ColumnKind.TOTAL));
                table.column(ColumnKind.TOTAL)
                        .ifPresent(column -> table.entries().forEach(row -> {
                            put(
                                    measures,
                                    project(row.name()),
                                    Optional.ofNullable(row.at(column).fen()));
                        }));
            }
            case BALANCE, OTHER -> {}
        }
        return measures;
    }

    private static void codes(AmountTable table, boolean basic, Map<String, Long> measures) {
        if (!basic && table.kind() != TableKind.UNITS) {
            table.column(ColumnKind.TOTAL).ifPresent(column -> table.entries().forEach(row -> {
                put(
                        measures,
                        code(row.code()),
                        Optional.ofNullable(row.at(column).fen()));
            }));
        }
    }

    static Map<String, Long> of(BalanceTable table) {
        Map<String, Long> measures = new HashMap<>();
        for (BalanceList list : table.lists()) {
            if (table.role() == TableRole.ALL) {
                put(measures, TOTAL, list.total().map(entry -> entry.at(list.main())
                        .fen()));
                put(measures, BASIC, list.fen(entry -> entry.label().contains("人员经费和公用经费")));
                put(measures, PROJECT, list.fen(entry -> Labels.withoutEnumerator(entry.label())
                        .equals("专项业务经费支出")));
                put(measures, CARRY_IN, list.fen(entry -> entry.label().startsWith("上年结转")));
            } else if (table.role() == TableRole.THREE_PUBLIC) {
                put(measures, THREE_PUBLIC, list.fen(entry -> entry.label().equals("合计")));
            }
        }
        return measures;
    }

    static Map<String, Long> of(PerformanceSheet sheet) {
        Map<String, Long> measures = new HashMap<>();
        if (!sheet.isTemplate()) {
            if (sheet.total() != null) {
                put(
                        measures,
                        project(sheet.name().text()),
                        Optional.ofNullable(sheet.total().cell().fen()));
            }
            if (sheet.taskTotal() != null) {
                put(
                        measures,
                        TOTAL,
                        Optional.ofNullable(sheet.taskTotal().total().fen()));
            }
        }
        return measures;
    }

    private static void put(Map<String, Long> measures, String name, Optional<Long> fen) {
        fen.filter(amount -> amount != 0).ifPresent(amount -> measures.putIfAbsent(name, amount));
    }

    static String project(String name) {
        return "P:" + Labels.bare(name);
    }

    static String code(String code) {
        return "C:" + code;
    }

    /** What a sentence gives a figure for; empty where it is none of the measures, or of another year. */
    public static Optional<String> named(NarrativeAmount amount, int fiscalYear) {
        String label = Labels.key(amount.label());
        var year = YEAR.matcher(label);
        if (amount.change() || (year.matches() && Integer.parseInt(year.group(1)) != fiscalYear)) {
            return Optional.empty();
        }
        if (!amount.code().isEmpty()) {
            return Optional.of(code(amount.code()));
        }
        if (label.endsWith("基本支出")) {
            return Optional.of(BASIC);
        }
        if (label.endsWith("项目支出")) {
            return Optional.of(PROJECT);
        }
        if (label.endsWith("人员经费") || label.endsWith("人员支出")) {
            return Optional.of(PERSONNEL);
        }
        if (label.endsWith("公用经费") || label.endsWith("日常公用支出")) {
            return Optional.of(PUBLIC);
        }
        if (label.equals("上年结转")) {
            return Optional.of(CARRY_IN);
        }
        if (label.endsWith("政府采购预算")) {
            return Optional.of(PROCUREMENT);
        }
        if (label.endsWith("“三公”经费预算")) {
            return Optional.of(THREE_PUBLIC);
        }
        if (WHOLE.matcher(label).matches() && !PART_OF_WHOLE.matcher(label).matches()) {
            return label.contains("一般公共预算收入") ? Optional.empty() : Optional.of(TOTAL);
        }
        var requested = REQUESTED.matcher(label.replaceFirst("^[(]?[一二三四五六七八九十\\d]+[)、.]", ""));
        return requested.matches() ? Optional.of(project(requested.group(1))) : Optional.empty();
    }

    /** The measures of sentences, the first figure of each. */
    static Map<String, Long> of(List<NarrativeAmount> amounts, int fiscalYear) {
        Map<String, Long> measures = new HashMap<>();
        for (NarrativeAmount amount : new ArrayList<>(amounts)) {
            named(amount, fiscalYear).ifPresent(name -> put(measures, name, Optional.of(amount.fen())));
        }
        return measures;
    }
}
