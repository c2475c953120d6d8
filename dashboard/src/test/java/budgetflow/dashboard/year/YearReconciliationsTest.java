package budgetflow.dashboard.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Control totals in eight bytes each say what a plain list of them says, however they came. */
class YearReconciliationsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Comparator<YearReconciliation> OF_LISTS = Comparator.comparing(YearReconciliation::agrees)
            .thenComparing(YearReconciliation::paidOn, Comparator.reverseOrder())
            .thenComparing(YearReconciliation::key);
    private static final Comparator<YearReconciliation> BY_KEY = Comparator.comparing(YearReconciliation::key);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void listsAreThoseOfAPlainListInTheirOrder(long seed) {
        Random random = new Random(seed);
        Map<String, YearReconciliation> plain = new HashMap<>();
        YearReconciliations packed = YearReconciliations.of(List.of());
        for (int round = 0; round < 6; round++) {
            List<YearReconciliation> changed = new ArrayList<>();
            for (YearReconciliation one : drawn(random)) {
                changed.add(one);
                plain.put(one.key(), one);
            }
            packed = packed.after(changed);
            assertSame(packed, plain, random);
        }
        assertSame(YearReconciliations.of(plain.values()), plain, random);
    }

    private static void assertSame(YearReconciliations packed, Map<String, YearReconciliation> plain, Random random) {
        String unit = unit(random);
        Predicate<ControlPlace> seen =
                random.nextBoolean() ? place -> true : place -> place.unit().equals(unit);
        LocalDate until = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(40));
        boolean differing = random.nextInt(3) == 0;
        List<String> expected = keys(plain, seen, until, differing, OF_LISTS);
        int offset = random.nextInt(expected.size() + 1);
        int size = 1 + random.nextInt(20);

        YearReconciliations.Keys found = packed.keys(seen, until, differing, offset, size);

        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.keys()).isEqualTo(expected.subList(offset, Math.min(expected.size(), offset + size)));
        List<String> byKey = keys(plain, seen, until, differing, BY_KEY);
        List<String> all = List.copyOf(plain.keySet());
        String after = random.nextInt(4) == 0 ? "" : all.get(random.nextInt(all.size()));
        assertThat(packed.byKey(seen, until, differing, after, size))
                .isEqualTo(byKey.stream()
                        .filter(key -> key.compareTo(after) > 0)
                        .limit(size)
                        .toList());
    }

    private static List<String> keys(
            Map<String, YearReconciliation> plain,
            Predicate<ControlPlace> seen,
            @Nullable LocalDate until,
            boolean differing,
            Comparator<YearReconciliation> order) {
        return plain.values().stream()
                .filter(one -> seen.test(
                        new ControlPlace(one.place(), one.region(), one.department(), one.unit(), one.source())))
                .filter(one -> until == null || !one.paidOn().isAfter(until))
                .filter(one -> !(differing && one.agrees()))
                .sorted(order)
                .map(YearReconciliation::key)
                .toList();
    }

    /** Each key once, as a transaction writes them. */
    private static List<YearReconciliation> drawn(Random random) {
        Map<String, YearReconciliation> drawn = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String unit = unit(random);
            String source = random.nextBoolean() ? "A" : "A-1";
            LocalDate day = FIRST.plusDays(random.nextInt(40));
            String key = "130281/2024/" + source + "/" + unit + "/" + day;
            drawn.put(
                    key,
                    new YearReconciliation(
                            key, "130281", unit.substring(0, 3), unit, source, day, random.nextInt(3) > 0));
        }
        return List.copyOf(drawn.values());
    }

    private static String unit(Random random) {
        return List.of("473", "473001", "473002", "512001", "U-ABCDEFGHIJKL").get(random.nextInt(5));
    }
}
