package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.Bilingual;
import budgetflow.dashboard.api.problem.FieldProblem;
import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request's address. Unlike a page, which leaves out what it does not understand and says so, a
 * program is refused: it would not read the note, and take the figures of another question for its answer.
 */
final class Params {
    /** Longer values name nothing there is. */
    private static final int LONGEST = 500;

    private final Map<String, String> values = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    Params(Map<String, List<String>> parameters) {
        parameters.forEach((name, all) -> {
            if (all.size() > 1) {
                problems.add(new FieldProblem(name, "REPEATED", new Bilingual("参数重复", "stands there more than once")));
            }
            values.put(name, all.isEmpty() ? "" : all.get(0).strip());
            unread.add(name);
        });
    }

    @Nullable
    String text(String name) {
        return find(name, new Bilingual("至多 500 个字符", "at most 500 characters"), Optional::of);
    }

    @Nullable
    LocalDate day(String name) {
        return find(
                name,
                new Bilingual("日期 YYYY-MM-DD", "a day as YYYY-MM-DD"),
                text -> Optional.of(LocalDate.parse(text)));
    }

    /** By the constant's own name, as answers have it. */
    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return find(name, choices(type), text -> constant(type, text));
    }

    /** Several with commas between them; none where the parameter is missing. */
    <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
        Set<E> found = find(name, choices(type), text -> {
            Set<E> all = EnumSet.noneOf(type);
            for (String one : text.split(",", -1)) {
                all.add(constant(type, one.strip()).orElseThrow(IllegalArgumentException::new));
            }
            return Optional.of(all);
        });
        return found == null ? Set.of() : found;
    }

    boolean flag(String name) {
        Boolean set = find(name, new Bilingual("true 或 false", "true or false"), text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
        return set != null && set;
    }

    int number(String name, int fallback, int most) {
        Bilingual expected = new Bilingual("1 至 " + most + " 的整数", "a whole number from 1 to " + most);
        Integer number = find(
                name, expected, text -> Optional.of(Integer.valueOf(text)).filter(read -> read >= 1 && read <= most));
        return number == null ? fallback : number;
    }

    <T> @Nullable T find(String name, Bilingual expected, Function<String, Optional<T>> reader) {
        unread.remove(name);
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        Optional<T> read = value.isEmpty() || value.length() > LONGEST ? Optional.empty() : read(value, reader);
        if (read.isEmpty()) {
            problems.add(new FieldProblem(
                    name, "UNREADABLE", new Bilingual("应为：" + expected.zh(), "should be: " + expected.en())));
        }
        return read.orElse(null);
    }

    private static <T> Optional<T> read(String value, Function<String, Optional<T>> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static Bilingual choices(Class<? extends Enum<?>> type) {
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Bilingual(names, names);
    }

    /** To be called when every parameter was asked for; a problem where one is wrong or nobody's. */
    void check() {
        for (String name : unread) {
            problems.add(new FieldProblem(name, "UNKNOWN", new Bilingual("没有此参数", "there is no such parameter here")));
        }
        unread.clear();
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    new Bilingual("参数无法识别或未知", "a parameter cannot be read, or is unknown"),
                    problems);
        }
    }
}
