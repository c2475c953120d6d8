package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.AmountTable;
import budgetflow.ingest.document.content.BalanceList;
import budgetflow.ingest.document.content.BalanceTable;
import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.Measures;
import budgetflow.ingest.document.content.Narrative.Split;
import budgetflow.ingest.document.content.NarrativeAmount;
import budgetflow.ingest.document.content.TableKind;
import budgetflow.ingest.document.content.TableRole;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sentences against the tables, and sentences in themselves. */
final class NarrativeChecks {
    private NarrativeChecks() {}

    /** A figure in a sentence agrees with the tables, given how the sentence rounds. */
    static void againstTables(DocumentContent content, Findings findings) {
        Map<String, Long> exact = exact(content);
        Set<String> ofUnits = figuresOfUnits(content);
        int year = content.fiscalYear() == null ? 0 : content.fiscalYear();
        for (NarrativeAmount amount : content.narrative().amounts()) {
            Optional<String> measure = Measures.named(amount, year);
            Optional<Long> expected = measure.map(exact::get);
            boolean ofUnit = measure.isPresent() && ofUnits.contains(measure.get() + amount.fen());
            if (expected.isPresent() && !ofUnit && !amount.agreesWith(expected.get())) {
                findings.report(
                        FindingCode.NARRATIVE_TABLE,
                        amount.line(),
                        "文字中“" + amount.label() + "”的金额与表不一致",
                        "the amount in the text differs from the tables",
                        expected.get(),
                        amount.fen());
            }
        }
    }

    /** Where several units have tables of their own, a sentence may speak of one of them. */
    private static Set<String> figuresOfUnits(DocumentContent content) {
        Set<String> figures = new HashSet<>();
        for (AmountTable table : content.tables()) {
            if (content.isOfOneOfSeveralUnits(table.source())) {
                Measures.of(table).forEach((name, fen) -> figures.add(name + fen));
            }
        }
        return figures;
    }

    private static Map<String, Long> exact(DocumentContent content) {
        Map<String, Long> exact = new HashMap<>();
        BudgetFigures.Totals totals = BudgetFigures.totals(content);
        put(exact, Measures.TOTAL, Optional.ofNullable(totals.expenditureFen()));
        put(exact, Measures.BASIC, Optional.ofNullable(totals.basicFen()));
        put(exact, Measures.PROJECT, Optional.ofNullable(totals.projectFen()));
        put(exact, Measures.CARRY_IN, Optional.ofNullable(totals.carryInFen()));
        for (AmountTable table : content.tables()) {
            if (table.kind() == TableKind.FUNCTIONAL || table.kind() == TableKind.ECONOMIC) {
                if (table.role() == TableRole.PROCUREMENT) {
                    put(exact, Measures.PROCUREMENT, table.total(ColumnKind.TOTAL));
                } else if (table.role() == TableRole.EXPENDITURE || table.role() == TableRole.BASIC) {
                    put(exact, Measures.PERSONNEL, table.total(ColumnKind.PERSONNEL));
                    put(exact, Measures.PUBLIC, table.total(ColumnKind.PUBLIC));
                }
            }
        }
        for (BalanceTable table : content.balances()) {
            for (BalanceList list : table.lists()) {
                if (table.role() == TableRole.THREE_PUBLIC) {
                    put(exact, Measures.THREE_PUBLIC, list.fen(entry -> entry.label()
                            .equals("合计")));
                }
            }
        }
        BudgetFigures.functional(content)
                .forEach(line -> put(exact, "C:" + line.code(), Optional.ofNullable(line.totalFen())));
        economic(content, exact);
        content.projects()
                .entries()
                .forEach(project ->
                        put(exact, "P:" + Labels.bare(project.name()), Optional.ofNullable(project.totalFen())));
        return exact;
    }

    /** Economic classes: the department side as printed, the government side as the sum of its 款. */
    private static void economic(DocumentContent content, Map<String, Long> exact) {
        List<AmountTable> whole = content.tables(TableKind.ECONOMIC, TableRole.EXPENDITURE);
        if (whole.isEmpty()) {
            return;
        }
        Map<String, Long> government = new HashMap<>();
        BudgetFigures.economic(content).forEach(line -> {
            String department = line.departmentCode();
            String code = line.governmentCode();
            Long total = line.totalFen();
            if (department != null && department.length() == 3) {
                put(exact, "C:" + department, Optional.ofNullable(total));
            }
            if (code != null && code.length() > 3 && total != null) {
                government.merge("C:" + code.substring(0, 3), total, Long::sum);
            }
        });
        if (whole.get(0).leftOut().isEmpty() && whole.get(0).rows().stream().noneMatch(row -> row.hasUnreadable())) {
            government.forEach((code, fen) -> put(exact, code, Optional.of(fen)));
        }
    }

    private static void put(Map<String, Long> exact, String name, Optional<Long> fen) {
        fen.ifPresent(amount -> exact.putIfAbsent(name, amount));
    }

    /** The parts a sentence names add up to its whole; changes add up to the whole change. */
    static void splits(DocumentContent content, Findings findings) {
        for (Split split : content.narrative().splits()) {
            boolean complete = split.parts().size() > 1;
            boolean over = Math.abs(split.sumFen()) > Math.abs(split.whole().fen())
                    && !split.whole().change();
            if (!split.addsUp() && (complete || over)) {
                boolean change = split.whole().change();
                findings.report(
                        change ? FindingCode.NARRATIVE_CHANGE : FindingCode.NARRATIVE_SUM,
                        split.whole().line(),
                        "文字中“" + split.whole().label() + "”不等于所列各项之和",
                        change
                                ? "the changes the text names do not add up to the whole change"
                                : "the parts the text names do not add up to the whole",
                        split.whole().fen(),
                        split.sumFen());
            }
        }
    }
}
