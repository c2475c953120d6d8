package budgetflow.dashboard.year;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was reckoned from a state that never changes, for those who ask the same again; the one asked for the longest ago
 * is forgotten first. It is forgotten with the state.
 */
public final class Remembered {
    private final int most;
    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true);

    Remembered(int most) {
        this.most = most;
    }

    /**
     * The answer to a question; two who ask at once may both reckon it.
     *
     * @param question with everything the answer depends on but the state; of a type of its own for each kind of answer
     */
    public <T> T of(Object question, Class<T> kind, Supplier<T> reckoning) {
        synchronized (answers) {
            Object known = answers.get(question);
            if (known != null) {
                return kind.cast(known);
            }
        }
        T answer = reckoning.get();
        synchronized (answers) {
            answers.put(question, answer);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }
}
