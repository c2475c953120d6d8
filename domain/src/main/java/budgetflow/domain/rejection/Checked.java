package budgetflow.domain.rejection;

import java.util.NoSuchElementException;
import java.util.function.Function;

/** 校验结果: what a check of text gives: the value, or why there is none. An expected failure is a value, not an exception. */
public sealed interface Checked<T> {

    /** The text was good. */
    record Accepted<T>(T value) implements Checked<T> {}

    /** The text was refused for one reason. */
    record Refused<T>(RejectCode code) implements Checked<T> {}

    static <T> Checked<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Checked<T> refused(RejectCode code) {
        return new Refused<>(code);
    }

    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /** The value of an accepted check; {@link NoSuchElementException} with the code where it was refused. */
    default T get() {
        if (this instanceof Accepted<T> accepted) {
            return accepted.value();
        }
        throw new NoSuchElementException("refused: " + code());
    }

    /** The code of a refused check; {@link NoSuchElementException} where it was accepted. */
    default RejectCode code() {
        if (this instanceof Refused<T> refused) {
            return refused.code();
        }
        throw new NoSuchElementException("accepted: " + get());
    }

    default <R> Checked<R> map(Function<T, R> mapper) {
        return this instanceof Accepted<T> accepted ? accepted(mapper.apply(accepted.value())) : refused(code());
    }
}
