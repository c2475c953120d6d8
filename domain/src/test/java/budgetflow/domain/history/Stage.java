package budgetflow.domain.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One task of a simulated topology: it reads logs record by record and writes to others. What it has read, its state and
 * what it wrote are committed together or not at all; a crash throws away what was not.
 *
 * @param <S> its state, which it may change in place
 */
abstract class Stage<S> {
    /** What a task wrote and did not yet commit. */
    private record Written<V>(List<V> log, V value) {
        void publish() {
            log.add(value);
        }
    }

    private final List<List<?>> inputs = new ArrayList<>();
    private final List<Written<?>> written = new ArrayList<>();
    private int[] positions = new int[0];
    private int[] committedPositions = new int[0];
    private S state = fresh();

    /** A state that nothing was read into. */
    abstract S fresh();

    /** Reads one record of an input into a state. Whatever it writes must be the same whenever the state is. */
    abstract void take(S state, int input, Object value);

    /** Writes what changed since the last commit. */
    abstract void flush(S state);

    /** Called with a state that was just built up again from what had been committed. */
    abstract void rebuilt(S state);

    void reads(List<?> log) {
        inputs.add(log);
        positions = new int[inputs.size()];
        committedPositions = new int[inputs.size()];
    }

    S state() {
        return state;
    }

    <V> void write(List<V> log, V value) {
        written.add(new Written<>(log, value));
    }

    boolean hasNext(int input) {
        return positions[input] < inputs.get(input).size();
    }

    int inputs() {
        return inputs.size();
    }

    void step(int input) {
        take(state, input, inputs.get(input).get(positions[input]++));
    }

    boolean isCommitted() {
        return Arrays.equals(positions, committedPositions);
    }

    void commit() {
        flush(state);
        written.forEach(Written::publish);
        written.clear();
        committedPositions = positions.clone();
    }

    /** Dies and is started again: the state is what the committed part of its inputs comes to. */
    void crash() {
        written.clear();
        state = fresh();
        for (int input = 0; input < inputs.size(); input++) {
            for (int at = 0; at < committedPositions[input]; at++) {
                take(state, input, inputs.get(input).get(at));
            }
        }
        written.clear();
        positions = committedPositions.clone();
        rebuilt(state);
    }

    /** Forgets all it ever knew, as after a reset; what it wrote stays written. */
    void forget() {
        written.clear();
        state = fresh();
        positions = new int[inputs.size()];
        committedPositions = positions.clone();
    }
}
