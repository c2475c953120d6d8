package budgetflow.benchmarks.torture;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.OriginHeaders;
import budgetflow.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds what stands in the topics against what a year must come to. Figures are reckoned by {@link ReferenceReckoning},
 * which shares no code with the domain's ledgers; reports by {@link CalmReckoning}, step by step: of an alert not only
 * the last state is compared but every record that was ever committed, so none was raised twice and none is missing.
 */
final class Inspection {
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    private final TorturedYear year;
    private final TopicReader topics;
    private final CalmReckoning calm;
    private final List<Check> checks = new ArrayList<>();

    private Inspection(TorturedYear year, TopicReader topics) {
        this.year = year;
        this.topics = topics;
        this.calm = CalmReckoning.of(year, new LineReviewer(RulesInForce.standardBook(), JUDGING));
    }

    /** Reads all topics; {@code topics} must have come to rest. */
    static List<Check> of(TorturedYear year, TopicReader topics) {
        Inspection inspection = new Inspection(year, topics);
        inspection.figuresAndReports();
        inspection.rejections();
        return List.copyOf(inspection.checks);
    }

    /** The same without rejections: for years that were fed as files, whose rows are numbered otherwise. */
    static List<Check> ofFiles(TorturedYear year, TopicReader topics) {
        Inspection inspection = new Inspection(year, topics);
        inspection.figuresAndReports();
        return List.copyOf(inspection.checks);
    }

    private void figuresAndReports() {
        lines();
        entries();
        alerts();
        verdicts();
        days();
    }

    private void lines() {
        ReferenceReckoning reference =
                ReferenceReckoning.of(year.history(), year.year().year());
        Map<String, Reckoned> expected = new TreeMap<>();
        reference.lines().forEach(line -> expected.put(line, reference.line(line, year.lastDay(), JUDGING::of)));
        Map<String, Reckoned> found = new TreeMap<>();
        topics.latest(Topics.LINE_EXECUTIONS).stream()
                .filter(line -> !line.isVoid())
                .forEach(line -> found.put(line.key().text(), Reckoned.of(line, year.lastDay(), JUDGING)));
        checks.add(Check.of("lines", expected, found));
        long net = found.values().stream().mapToLong(Reckoned::net).sum();
        checks.add(Check.of("fen", Map.of("all lines", reference.net()), Map.of("all lines", net)));
    }

    /** Every entry that counts, on its line and nowhere else. */
    private void entries() {
        Map<String, String> expected = new TreeMap<>();
        calm.effective()
                .values()
                .forEach(entry -> expected.put(LineEntry.prefix(entry.line()) + entry.entryId(), shown(entry)));
        Map<String, String> found = new TreeMap<>();
        topics.latest(Topics.LINE_ENTRIES).stream()
                .filter(LineEntry::counts)
                .forEach(entry -> found.put(entry.recordKey(), shown(entry.entry())));
        checks.add(Check.of("entries", expected, found));
    }

    private static String shown(Entry entry) {
        return "revision " + entry.revision() + ", " + entry.amount().fen() + " fen on " + entry.paidOn();
    }

    /** As often as a row stands in the topic, it is refused: a row that had to be sent again stands there twice. */
    private void rejections() {
        TreeSet<Long> wrong = new TreeSet<>(year.conflicts());
        year.deliveries().stream()
                .flatMap(delivery -> delivery.rows().stream())
                .filter(row -> row.input() instanceof SubmittedEntry entry
                        && entry.rejected().isPresent())
                .forEach(row -> wrong.add(row.number()));
        Map<Long, Integer> expected = new TreeMap<>();
        topics.read(Topics.PAYMENTS, record -> OriginHeaders.read(record.headers())
                .map(OriginHeaders.Origin::row)
                .filter(wrong::contains)
                .ifPresent(row -> expected.merge(row, 1, Integer::sum)));
        Map<Long, Integer> found = new TreeMap<>();
        topics.read(Topics.REJECTIONS, record -> found.merge(record.value().row(), 1, Integer::sum));
        checks.add(Check.of("rejections", expected, found));
    }

    private void alerts() {
        Map<String, List<Alert>> found = new TreeMap<>();
        topics.read(Topics.ALERTS, record -> found.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(record.value()));
        checks.add(Check.of("alerts", calm.alertSteps(), found));
    }

    private void verdicts() {
        Map<String, List<MilestoneVerdict>> found = new TreeMap<>();
        topics.read(Topics.MILESTONE_VERDICTS, record -> found.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(record.value()));
        checks.add(Check.of("verdicts", calm.verdictSteps(), found));
    }

    /** Every partition hears of every day once, in order. */
    private void days() {
        Map<Integer, List<LocalDate>> found = new TreeMap<>();
        topics.<ClosedDay>read(Topics.BUSINESS_DAYS, record -> found.computeIfAbsent(
                        record.partition(), partition -> new ArrayList<>())
                .add(record.value().day()));
        List<LocalDate> days =
                year.firstDay().datesUntil(year.lastDay().plusDays(1)).toList();
        Map<Integer, List<LocalDate>> expected = new TreeMap<>();
        found.keySet().forEach(partition -> expected.put(partition, days));
        expected.putIfAbsent(0, days);
        checks.add(Check.of("days", expected, found));
    }

    /**
     * One thing compared.
     *
     * @param compared how many values
     * @param differences what is not as it must be, at most {@link #TOLD} of them in words
     */
    record Check(String what, int compared, List<String> differences) {
        private static final int TOLD = 20;

        Check {
            differences = List.copyOf(differences);
        }

        static <K extends Comparable<K>, V> Check of(String what, Map<K, V> expected, Map<K, V> found) {
            List<String> differences = new ArrayList<>();
            TreeSet<K> keys = new TreeSet<>(expected.keySet());
            keys.addAll(found.keySet());
            for (K key : keys) {
                @Nullable V wanted = expected.get(key);
                @Nullable V there = found.get(key);
                if (!Objects.equals(wanted, there) && differences.size() < TOLD) {
                    differences.add(what + " " + key + ": expected " + wanted + ", found " + there);
                }
            }
            return new Check(what, expected.size(), differences);
        }
    }
}
