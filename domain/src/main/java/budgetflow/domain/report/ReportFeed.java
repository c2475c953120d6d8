package budgetflow.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** 资料来源: values that are read through from the first to the last, none of them kept by whoever gives them. */
@FunctionalInterface
public interface ReportFeed<T> {

    /** Hands over every value, once. */
    void each(Consumer<? super T> taker);

    static <T> ReportFeed<T> of(Collection<? extends T> values) {
        List<T> kept = List.copyOf(values);
        return taker -> kept.forEach(taker);
    }

    /** All of them at once, for where there are few. */
    default List<T> list() {
        List<T> values = new ArrayList<>();
        each(values::add);
        return values;
    }
}
