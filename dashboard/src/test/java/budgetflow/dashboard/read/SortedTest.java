package budgetflow.dashboard.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are cut as if everything had been sorted, and texts stand in the order of their code points. */
class SortedTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPageIsThatOfTheWholeListSorted(long seed) {
        Random random = new Random(seed);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            found.add(i);
        }
        java.util.Collections.shuffle(found, random);
        Comparator<Integer> order =
                Comparator.comparing((Integer one) -> one % 7).thenComparing(Comparator.reverseOrder());
        List<Integer> whole = found.stream().sorted(order).toList();

        for (int size : new int[] {1, 7, 50, 499, 1000}) {
            for (int number = 1; number <= 500 / size + 2; number++) {
                int begin = Math.min(500, (number - 1) * size);
                assertThat(Sorted.page(found, order, new PageRequest(number, size)))
                        .as(number + " of " + size)
                        .isEqualTo(whole.subList(begin, Math.min(500, begin + size)));
            }
        }
        assertThat(Sorted.page(List.<Integer>of(), order, PageRequest.first(50)))
                .isEmpty();
    }

    @Test
    void aCharacterBeyondTheFirstPlaneComesAfterAllWithinIt() {
        List<String> rising =
                List.of("", "A", "B", "Z1", "a", "中", "\uFF21", "\uD83C\uDFDB", "\uD83C\uDFDBx", "\uD83D\uDE00");

        for (int i = 0; i < rising.size(); i++) {
            for (int j = 0; j < rising.size(); j++) {
                assertThat(Integer.signum(Sorted.inCodeOrder(rising.get(i), rising.get(j))))
                        .as(i + " and " + j)
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }
}
