package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.FieldProblem;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that was sent; what is wrong with any of them is told all at once. */
final class Fields {
    private final JsonNode body;
    private final Set<String> unread = new HashSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    Fields(JsonNode body) {
        this.body = body;
        if (!body.isObject()) {
            throw new ProblemException(ProblemType.INVALID_BODY, "应为一个 JSON 对象", "it should be one JSON object");
        }
        body.fieldNames().forEachRemaining(unread::add);
    }

    @Nullable
    String text(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            complain(name, "应为文本", "should be text");
            return null;
        }
        return node.asText();
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            complain(name, "应为日期 YYYY-MM-DD", "should be a day as YYYY-MM-DD");
            return null;
        }
    }

    @Nullable
    Integer number(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            complain(name, "应为整数", "should be a whole number");
            return null;
        }
        return node.asInt();
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        complain(name, "应为 " + names, "should be one of " + names);
        return null;
    }

    void require(String name, @Nullable Object value) {
        boolean told = problems.stream().anyMatch(problem -> problem.field().equals(name));
        if (value == null && !told) {
            problems.add(new FieldProblem(name, "MISSING", new Bilingual("缺少", "is missing")));
        }
    }

    /** A required one, once {@link #check} has passed. */
    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "not checked");
    }

    /** To be called when every field was asked for; a problem where one is wrong or nobody's. */
    void check() {
        unread.forEach(name ->
                problems.add(new FieldProblem(name, "UNKNOWN", new Bilingual("没有此字段", "there is no such field"))));
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY, new Bilingual("字段无效", "a field is not valid"), problems);
        }
    }

    /** Null where it is missing, or is null. */
    private @Nullable JsonNode node(String name) {
        unread.remove(name);
        JsonNode node = body.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private void complain(String name, String zh, String en) {
        problems.add(new FieldProblem(name, "UNREADABLE", new Bilingual(zh, en)));
    }
}
