package budgetflow.launcher.results;

import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.json.RejectionJson;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every row that was kept out, and why; by file, then row. */
final class RejectionsJson {
    private static final Comparator<Rejection> ORDER = Comparator.comparing(Rejection::source)
            .thenComparing(Rejection::row)
            .thenComparing(Rejection::code)
            .thenComparing(Rejection::original);

    private RejectionsJson() {}

    static JsonBody of(Collection<Rejection> rejections) {
        List<Rejection> ordered = rejections.stream().sorted(ORDER).toList();
        return json -> {
            json.writeStartArray();
            for (Rejection rejection : ordered) {
                RejectionJson.write(json, rejection);
            }
            json.writeEndArray();
        };
    }
}
