package budgetflow.domain.alert.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** 阈值: what one rule's parameters are set to; those that are not set have their defaults. */
public final class Thresholds {
    public static final Thresholds DEFAULTS = new Thresholds(Map.of());

    private final Map<Parameter<?>, Object> values;

    private Thresholds(Map<Parameter<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** With a parameter set as it is written; empty where the text is not allowed for it. */
    public Optional<Thresholds> with(Parameter<?> parameter, String text) {
        return parameter.type().parser().apply(text).map(value -> {
            Map<Parameter<?>, Object> next = new HashMap<>(values);
            next.put(parameter, value);
            return new Thresholds(next);
        });
    }

    /** These, but for what another sets. */
    public Thresholds with(Thresholds other) {
        Map<Parameter<?>, Object> next = new HashMap<>(values);
        next.putAll(other.values);
        return new Thresholds(next);
    }

    @SuppressWarnings("unchecked") // Only a parameter's own type puts a value under it.
    <T> T get(Parameter<T> parameter) {
        return (T) values.getOrDefault(parameter, parameter.fallback());
    }

    /** A parameter as it is written in a rules file. */
    <T> String text(Parameter<T> parameter) {
        return parameter.type().writer().apply(get(parameter));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thresholds that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
