package budgetflow.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.launcher.sample.SampleFiles.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYearTest {
    private static final int MOST_DAYS = 26;
    private static final String BUDGET_HEADER =
            "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,amount,amount_unit\n";

    /** Every sample but the one with a year of its own. */
    static List<Path> folders() {
        try (Stream<Path> folders = Files.list(SampleFiles.FOLDER.resolveSibling(""))) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(SampleFiles.FOLDER))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fourBureausHaveAPlainYear() {
        assertThat(folders())
                .extracting(folder -> folder.getFileName().toString())
                .containsExactly("changan-2023", "danfeng-2024", "lanshan-2024", "xinle-2021");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theFilesInTheRepositoryAreWhatTheGeneratorMakes(Path folder) throws IOException {
        assertThat(PlainYear.of(folder).payments().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Files.readAllBytes(folder.resolve(SyntheticYear.PAYMENTS_FILE)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyBureauShowsSomething(Path folder) {
        Map<String, Long> budgets = sums(SampleFiles.rows(folder, "budgets.csv"), "9999");
        List<Row> payments = SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE);
        String year = payments.get(0).get("fiscal_year");
        Map<String, Long> inMarch = sums(payments, year + "-03-31");
        Map<String, Long> inJune = sums(payments, year + "-06-30");
        Map<String, Long> atTheEnd = sums(payments, "9999");

        Set<String> unbudgeted = new TreeSet<>(atTheEnd.keySet());
        unbudgeted.removeAll(budgets.keySet());
        assertThat(unbudgeted).hasSize(1);
        atTheEnd.keySet().removeAll(unbudgeted);
        assertThat(budgets.size() - atTheEnd.size())
                .as("lines without a payment")
                .isEqualTo(1);
        int lagging = 0;
        for (Map.Entry<String, Long> spent : atTheEnd.entrySet()) {
            long budget = budgets.get(spent.getKey());
            assertThat(spent.getValue()).as(spent.getKey()).isEqualTo(budget);
            assertThat(inMarch.get(spent.getKey()) * 100).isGreaterThanOrEqualTo(budget * 30);
            lagging += inJune.get(spent.getKey()) * 100 < budget * 60 ? 1 : 0;
        }
        assertThat(lagging).isBetween(1, budgets.size() / 3);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void oneLineIsOverspentLateAndHealedByARefundAndNoOtherEver(Path folder) {
        Map<String, Long> budgets = sums(SampleFiles.rows(folder, "budgets.csv"), "9999");
        Map<String, Long> spent = new HashMap<>();
        Map<String, String> overSince = new TreeMap<>();
        Map<String, String> healedOn = new TreeMap<>();
        for (Row row : SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE)) {
            long budget = budgets.getOrDefault(line(row), Long.MAX_VALUE);
            long before = spent.getOrDefault(line(row), 0L);
            spent.put(line(row), before + row.fen());
            if (before <= budget && before + row.fen() > budget) {
                overSince.put(line(row), row.get("paid_on").substring(4, 7));
            }
            if (row.fen() < 0) {
                assertThat(row.get("kind")).isEqualTo("REFUND");
                healedOn.put(line(row), row.get("paid_on").substring(4, 7));
            }
        }

        assertThat(overSince).hasSize(1).containsValue("-12");
        assertThat(healedOn).containsAllEntriesOf(overSince).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void onePaymentComesTwiceOneGoesToTheOwnAccountAndOneRefundNamesNoOriginal(Path folder) {
        List<Row> payments = SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE);
        Map<String, Long> alike = payments.stream()
                .filter(row -> row.get("kind").equals("PAYMENT"))
                .collect(Collectors.groupingBy(
                        row -> line(row) + row.get("payee") + row.get("amount") + row.get("paid_on"),
                        Collectors.counting()));

        assertThat(alike.values()).filteredOn(times -> times > 1).containsExactly(2L);
        assertThat(payments)
                .filteredOn(row -> !row.get("payee").startsWith("合成收款人"))
                .hasSize(1);
        assertThat(payments)
                .filteredOn(row -> row.get("kind").equals("REFUND")
                        && row.get("relates_to").isEmpty())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everythingInventedSaysSoAndIsPaidOnFewWorkingDays(Path folder) {
        WorkingCalendar calendar = WorkingCalendar.bundled();
        List<Row> payments = SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE);
        Map<String, String> unitNames = new HashMap<>();
        SampleFiles.rows(folder, "budgets.csv")
                .forEach(row -> unitNames.put(row.get("unit_code"), row.get("unit_name")));

        assertThat(payments).allSatisfy(row -> {
            assertThat(row.get("source")).isEqualTo("SYNTHETIC");
            assertThat(row.get("payee").startsWith("合成收款人")
                            || row.get("payee").equals(unitNames.get(row.get("unit_code"))))
                    .isTrue();
            assertThat(row.get("voucher_no")).startsWith("合成凭证");
            assertThat(row.get("received_on")).isEqualTo(row.get("paid_on"));
            assertThat(calendar.isWorkingDay(LocalDate.parse(row.get("paid_on"))))
                    .isTrue();
            assertThat(row.fen()).isNotZero();
        });
        assertThat(payments).extracting(row -> row.get("received_on")).isSorted();
    }

    @Test
    void theBureausOfAYearShareTheirFewDaysAndNoEntryIdStandsTwice() {
        Map<String, Set<String>> days = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (Row row : SampleFiles.rows("payments-synthetic.csv")) {
            ids.add(row.get("entry_id"));
        }
        for (Path folder : folders()) {
            for (Row row : SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE)) {
                assertThat(ids.add(row.get("entry_id"))).as(row.get("entry_id")).isTrue();
                days.computeIfAbsent(row.get("fiscal_year"), any -> new TreeSet<>())
                        .add(row.get("received_on"));
            }
        }

        assertThat(days).containsOnlyKeys("2021", "2023", "2024");
        assertThat(days.values()).allMatch(ofYear -> ofYear.size() <= MOST_DAYS);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7, 99})
    void aLineOfAFewFenIsPaidToTheFenAndOneOfNothingIsNotPaid(long fen, @TempDir Path folder) throws IOException {
        StringBuilder budgets = new StringBuilder(BUDGET_HEADER);
        for (int i = 0; i < 12; i++) {
            budgets.append(String.format(
                    "130281,2025,473001,unit,B-21015%02d,line,BASIC,%d.%02d,元%n", i, fen / 100, fen % 100));
        }
        Files.writeString(folder.resolve("budgets.csv"), budgets);
        Files.writeString(
                folder.resolve(SyntheticYear.PAYMENTS_FILE),
                PlainYear.of(folder).payments());

        List<Row> payments = SampleFiles.rows(folder, SyntheticYear.PAYMENTS_FILE);
        Map<String, Long> spent = sums(payments, "9999");
        spent.keySet().removeIf(line -> line.contains("S-"));

        assertThat(payments).allMatch(row -> row.get("kind").equals("REFUND") == (row.fen() < 0));
        assertThat(payments).allMatch(row -> row.fen() != 0);
        assertThat(spent).hasSize(fen == 0 ? 0 : 11);
        assertThat(spent.values()).allMatch(sum -> sum == fen);
    }

    @Test
    void aFolderOfTwoYearsOrWithABadRowIsNoSample(@TempDir Path folder) throws IOException {
        Path budgets = folder.resolve("budgets.csv");
        String row = "130281,2025,473001,unit,B-2101501,line,BASIC,1.00,元\n";

        Files.writeString(budgets, BUDGET_HEADER + row + row.replace("2025", "2026"));
        assertThatThrownBy(() -> PlainYear.of(folder)).hasMessage("a sample is of one region and year, not of 2");

        Files.writeString(budgets, BUDGET_HEADER + row.replace("1.00", "1.001"));
        assertThatThrownBy(() -> PlainYear.of(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AMOUNT_BELOW_FEN");
    }

    private static String line(Row row) {
        return row.get("unit_code") + "/" + row.get("line_code");
    }

    /** Of each line, what is dated up to a day; budgets have no date. */
    private static Map<String, Long> sums(List<Row> rows, String upTo) {
        Map<String, Long> sums = new TreeMap<>();
        for (Row row : rows) {
            String paidOn = row.cells().getOrDefault("paid_on", "");
            if (paidOn.compareTo(upTo) <= 0) {
                sums.merge(line(row), row.fen(), Long::sum);
            }
        }
        return sums;
    }
}
