package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Browser;
import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.read.Dimension;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sum of any roll-up equals the sum of its lines, as both stand on the pages, to the fen. */
class ShownSumsTest {
    private static final long SEED = 6;
    private static final List<String> FUNCTIONAL = List.of("208", "20805", "2080505", "2100408", "2130122");
    private static final List<String> FUNDS = List.of("一般公共预算", "政府性基金", "财政专户");

    @TempDir
    private static Path folder;

    private static WebFixture web;
    private static Sums all;

    /** Original budget, adjusted budget and spending, in 元. */
    private record Sums(Money original, Money adjusted, Money net) {
        static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, Money.ZERO);

        /** @param first the cell of the original budget */
        static Sums of(Shown.Row row, int first) {
            return new Sums(row.yuan(first), row.yuan(first + 1), row.yuan(first + 2));
        }

        Sums plus(Sums other) {
            return new Sums(original.plus(other.original), adjusted.plus(other.adjusted), net.plus(other.net));
        }
    }

    @BeforeAll
    static void start() {
        web = new WebFixture(folder, new TestClock()).filled();
        Random random = new Random(SEED);
        List<LineExecution> lines = new ArrayList<>();
        List<LineEntry> entries = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            add(random, i, lines, entries);
        }
        web.store.lines(lines, entries);
        all = lines("/lines?money=yuan");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    /** A line of any kind, class and fund, or none of them; every seventh nobody budgeted, every fifth is not spent. */
    private static void add(Random random, int index, List<LineExecution> lines, List<LineEntry> entries) {
        LineKey key = LineKey.of((index % 3 == 0 ? "130282" : "130281") + "/2024/" + (601 + index % 4) + "00"
                + (1 + index % 2) + "/S-AAAAAAAAA" + letters(index));
        BudgetLine budget = BudgetLine.empty(key);
        if (index % 7 != 0) {
            LineAttributes attributes = new LineAttributes(
                    null,
                    "合成项目" + index,
                    index % 4 == 0 ? LineKind.BASIC : LineKind.PROJECT,
                    index % 6 == 0 ? null : FUNCTIONAL.get(random.nextInt(FUNCTIONAL.size())),
                    null,
                    null,
                    index % 5 == 0 ? null : FUNDS.get(random.nextInt(FUNDS.size())),
                    null,
                    null,
                    null,
                    Money.ZERO);
            budget = budget.offer(BudgetChange.original(key, 0, new Money(1 + random.nextInt(900_000_00)), attributes))
                    .line();
        }
        Ledger ledger = Ledger.EMPTY;
        if (index % 5 != 0) {
            LocalDate day = LocalDate.of(2024, 1 + random.nextInt(9), 1 + random.nextInt(28));
            Entry entry = new Entry(
                    "SUM-" + index,
                    0,
                    EntryKind.PAYMENT,
                    null,
                    key,
                    day,
                    new Money(1 + random.nextInt(500_000_00)),
                    day,
                    EntryDetails.NONE);
            ledger = ledger.plus(entry);
            entries.add(new LineEntry(key, entry, false, new Provenance(Topics.PAYMENTS.name(), 0, 50_000 + index)));
        }
        lines.add(new LineExecution(budget, SpendingPlan.standard(SyntheticCounty.YEAR), ledger));
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 100) + (char) ('A' + number / 10 % 10) + (char) ('A' + number % 10);
    }

    private static Shown get(String path) {
        var answer = new Browser(web.port()).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new Shown(answer.body());
    }

    /** All lines of a filter, page by page; their sum must be the one that stands below each page. */
    private static Sums lines(String path) {
        Sums sum = Sums.NONE;
        Optional<String> next = Optional.of(path);
        Sums told = null;
        while (next.isPresent()) {
            Shown page = get(next.get());
            for (Shown.Row row : page.body("lines")) {
                sum = sum.plus(Sums.of(row, 3));
            }
            told = Sums.of(page.foot("lines"), 2);
            next = page.next();
        }
        assertThat(told).as(path).isEqualTo(sum);
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyRollUpIsTheSumOfItsLines(Dimension by) {
        String code = by.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Shown page = get("/?money=yuan&by=" + code);

        Sums sum = Sums.NONE;
        int linked = 0;
        for (Shown.Row row : page.body("ranking")) {
            Sums group = Sums.of(row, 2);
            sum = sum.plus(group);
            if (row.link().isPresent()) {
                linked++;
                assertThat(lines(row.link().get())).as(row.cells().get(1)).isEqualTo(group);
            }
        }

        assertThat(linked).isPositive();
        assertThat(sum).isEqualTo(Sums.of(page.foot("ranking"), 2)).isEqualTo(all);
    }

    @Test
    void thereIsMoreThanOnePageToAddUp() {
        assertThat(get("/lines?money=yuan").next()).isPresent();
    }

    @Test
    void asOfADayTheyAreEqualToo() {
        Shown page = get("/?money=yuan&by=unit&as-of=2024-05-31");

        Sums sum = page.body("ranking").stream().map(row -> Sums.of(row, 2)).reduce(Sums.NONE, Sums::plus);
        assertThat(sum).isEqualTo(lines("/lines?money=yuan&as-of=2024-05-31")).isNotEqualTo(all);
    }
}
