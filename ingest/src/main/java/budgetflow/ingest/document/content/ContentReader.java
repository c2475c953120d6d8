package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.form.Block;
import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.HeaderReader;
import budgetflow.ingest.document.table.Scope;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.TableAssembly;
import budgetflow.ingest.document.table.TableAssembly.Assembled;
import budgetflow.ingest.document.table.UnitLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all that a document says from its blocks. */
public final class ContentReader {
    private final Findings findings;
    private final Assembled assembled;
    private final List<Paragraph> paragraphs;
    private final List<Part> parts = new ArrayList<>();

    private ContentReader(List<Block> blocks, Findings findings) {
        this.findings = findings;
        this.assembled = TableAssembly.assemble(blocks);
        this.paragraphs = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    /** A table or sheet that was read under its printed unit, with what was found while reading it. */
    private record Part(
            SourceTable source,
            @Nullable AmountTable table,
            @Nullable BalanceTable balance,
            @Nullable PerformanceSheet sheet,
            Map<String, Long> measures,
            Findings found,
            boolean projects) {}

    /**
     * Reads a document.
     *
     * @param region the region the user named; null where it is to be found in the document
     */
    public static DocumentContent read(List<Block> blocks, @Nullable String region, Findings findings) {
        return new ContentReader(blocks, findings).read(region);
    }

    private DocumentContent read(@Nullable String givenRegion) {
        Integer year = Organisation.fiscalYear(paragraphs, assembled.tables()).orElse(null);
        String bureau = Organisation.bureau(paragraphs, assembled.tables());
        Narrative narrative = NarrativeReader.read(paragraphs);
        assembled.tables().forEach(source -> part(source, year == null ? 0 : year));
        List<Part> trusted = trusted(narrative, year == null ? 0 : year);
        trusted.forEach(part -> findings.takeOver(part.found()));
        new Orphans(assembled, findings).report();
        List<AmountTable> tables =
                trusted.stream().map(Part::table).filter(ContentReader::isThere).toList();
        List<PerformanceSheet> sheets =
                trusted.stream().map(Part::sheet).filter(ContentReader::isThere).toList();
        List<Scope> scopes = assembled.tables().stream()
                .map(SourceTable::scope)
                .filter(ContentReader::isThere)
                .toList();
        boolean hasProjectTable = parts.stream().anyMatch(Part::projects);
        boolean allTrusted = parts.stream()
                .filter(part -> part.table() != null || part.sheet() != null)
                .allMatch(trusted::contains);
        DocumentContent.Projects projects =
                new ProjectSelection(tables, sheets, narrative, hasProjectTable, findings).select(allTrusted);
        UnitList units = UnitList.of(tables, scopes, projects.entries(), bureau);
        String region = givenRegion != null ? givenRegion : region(projects.entries(), bureau, units);
        return new DocumentContent(
                bureau,
                year,
                region,
                usualUnit(),
                tables,
                trusted.stream()
                        .map(Part::balance)
                        .filter(ContentReader::isThere)
                        .toList(),
                sheets,
                narrative,
                projects,
                units);
    }

    private static boolean isThere(@Nullable Object object) {
        return object != null;
    }

    private void part(SourceTable source, int year) {
        Findings found = new Findings();
        if (SheetReader.isSheet(source)) {
            PerformanceSheet sheet = SheetReader.read(source, year, found);
            boolean amounts = sheet.total() != null && sheet.total().cell().fen() != null;
            if (sheet.unit() == null && amounts) {
                unitMissing(source);
                return;
            }
            parts.add(new Part(source, null, null, sheet, Measures.of(sheet), found, false));
            return;
        }
        Header header = HeaderReader.read(source.rows());
        TableRole role = TableRole.of(source.title(), header);
        TableKind kind = TableKind.of(header, role);
        AmountUnit unit = source.unit() != null
                ? source.unit().unit()
                : HeaderUnit.of(source.rows().subList(0, header.rows())).orElse(null);
        if (kind == TableKind.OTHER) {
            // Nothing is read from it, but its unit line is judged with the others.
            other(source, header, role, unit, found);
            return;
        }
        if (unit == null) {
            unitMissing(source);
        } else if (kind == TableKind.BALANCE) {
            BalanceTable balance = BalanceReader.read(source, header, role, unit, found);
            parts.add(new Part(source, null, balance, null, Measures.of(balance), found, false));
        } else {
            AmountTable table = AmountTableReader.read(source, header, kind, role, unit, found);
            boolean projects = kind == TableKind.PROJECTS && !table.isEmpty();
            parts.add(new Part(source, table, null, null, Measures.of(table), found, projects));
        }
    }

    /** A table that gives no budget line: 三公 is checked where its header allows it, the rest is only looked at. */
    private void other(SourceTable source, Header header, TableRole role, @Nullable AmountUnit unit, Findings found) {
        AmountTable table = null;
        boolean counts = source.unit() != null
                && header.rows() > 0
                && header.rows() < source.rows().size();
        if (role == TableRole.THREE_PUBLIC && unit != null && counts) {
            if (ThreePublic.headerFits(header)) {
                table = AmountTableReader.read(source, header, TableKind.OTHER, role, unit, found);
            } else {
                found.report(
                        FindingCode.HEADER_UNCLEAR,
                        source.firstLine(),
                        "“" + source.title() + "”的各行表头互相不符，未核对其合计",
                        "the header rows of the table do not fit each other: its sums are not checked");
            }
        } else if (!header.fits() && counts) {
            found.report(
                    FindingCode.HEADER_MISFIT,
                    source.firstLine(),
                    "“" + source.title() + "”的表头单元格数与表体不符，该表未采用",
                    "the header of the table does not fit its rows: the table is left out");
        }
        boolean projects = !header.fits() && role == TableRole.PROJECTS;
        parts.add(new Part(source, table, null, null, Map.of(), found, projects));
    }

    private void unitMissing(SourceTable source) {
        UnitLine line = source.unit();
        findings.report(
                FindingCode.UNIT_MISSING,
                line == null ? source.firstLine() : line.line(),
                line == null
                        ? "表“" + source.title() + "”没有金额单位（元或万元），未采用"
                        : "表“" + source.title() + "”的金额单位“" + line.printed() + "”不是元或万元，未采用",
                "the table has no unit of amounts (元 or 万元), and none is guessed: the table is left out");
    }

    /** The parts whose unit holds; the others are reported. */
    private List<Part> trusted(Narrative narrative, int year) {
        List<UnitJudge.Witness> witnesses = new ArrayList<>();
        List<Map<String, Long>> texts = new ArrayList<>();
        texts.add(Measures.of(narrative.amounts(), year));
        for (Part part : parts) {
            PerformanceSheet sheet = part.sheet();
            UnitLine line = part.source().unit();
            if (line != null) {
                witnesses.add(new UnitJudge.Witness(line, part.measures()));
            } else {
                texts.add(part.measures());
            }
            if (sheet != null && sheet.usage() != null) {
                List<NarrativeAmount> usage = NarrativeReader.amounts(
                        sheet.usage().line(), sheet.usage().text());
                if (!usage.isEmpty()) {
                    texts.add(Map.of(
                            Measures.project(sheet.name().text()), usage.get(0).fen()));
                }
            }
        }
        UnitJudge.Verdict verdict = UnitJudge.judge(witnesses, texts);
        if (verdict.all()) {
            findings.report(
                    FindingCode.UNITS_ALL_CONTRADICTED,
                    witnesses.get(0).line().line(),
                    "各表的金额单位与文字说明或绩效目标表相差一万倍，整份文件未采用",
                    "the unit of all tables contradicts the text or the performance sheets by a factor of 10,000: nothing is taken");
            return parts;
        }
        List<Integer> lines = verdict.contradicted().stream()
                .map(witness -> witness.line().line())
                .toList();
        lines.forEach(line -> findings.report(
                FindingCode.UNIT_CONTRADICTS,
                line,
                "该表的金额单位与其他表或文字矛盾（相差一万倍或单位不同），该表未采用",
                "the unit of this table contradicts the other tables or the text: the table is left out"));
        return parts.stream()
                .filter(part -> part.source().unit() == null
                        || !lines.contains(part.source().unit().line()))
                .toList();
    }

    private @Nullable AmountUnit usualUnit() {
        List<UnitJudge.Witness> lines = assembled.tables().stream()
                .map(SourceTable::unit)
                .flatMap(line -> Optional.ofNullable(line).stream())
                .map(line -> new UnitJudge.Witness(line, Map.of()))
                .toList();
        return UnitJudge.usual(lines)
                .orElse(lines.isEmpty() ? null : lines.get(0).line().unit());
    }

    private @Nullable String region(List<ProjectEntry> projects, String bureau, UnitList units) {
        for (ProjectEntry project : projects) {
            if (project.code() != null && ProjectCodes.isWellFormed(project.code())) {
                return project.code().substring(0, 6);
            }
        }
        StringBuilder names = new StringBuilder(bureau);
        units.units().forEach(unit -> names.append(' ').append(unit.name()));
        paragraphs.stream().limit(5).forEach(paragraph -> names.append(' ').append(paragraph.text()));
        return Regions.namedIn(names.toString()).orElse(null);
    }
}
