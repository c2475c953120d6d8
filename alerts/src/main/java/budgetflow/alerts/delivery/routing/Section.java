package budgetflow.alerts.delivery.routing;

import budgetflow.schemas.settings.NearestName;
import budgetflow.schemas.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One mapping of the routing file; whatever is wrong with it is noted with its line, and reading goes on. */
final class Section {
    private static final String ONE_OR_MORE = " is one value or a list of values.";

    private final Problems problems;
    private final String title;
    private final YamlNode.Fields fields;

    /** @param title as in {@code recipient 社保科}; empty for the whole file */
    Section(Problems problems, String title, YamlNode.Fields fields) {
        this.problems = problems;
        this.title = title;
        this.fields = fields;
    }

    int line() {
        return fields.line();
    }

    boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    /** Where a name stands; where the section begins when it does not. */
    int lineOf(String name) {
        YamlNode.Field field = fields.fields().get(name);
        return field == null ? line() : field.line();
    }

    /** Complains about every name that is not among these, and says which one was probably meant. */
    void onlyKnows(List<String> names) {
        for (YamlNode.Field field : fields.fields().values()) {
            if (!names.contains(field.name())) {
                String nearest = NearestName.hint(field.name(), names);
                problem(field.line(), "there is no " + field.name() + nearest);
            }
        }
    }

    Optional<String> text(String name) {
        YamlNode.Field field = fields.fields().get(name);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof YamlNode.Text text && !text.text().isBlank()) {
            return Optional.of(text.text().strip());
        }
        problem(field.line(), name + " must have one value.");
        return Optional.empty();
    }

    Optional<String> required(String name) {
        if (!has(name)) {
            problem(line(), name + " is missing.");
        }
        return text(name);
    }

    /** One value, or a list of them; empty where there are none. */
    List<String> texts(String name) {
        YamlNode.Field field = fields.fields().get(name);
        if (field == null) {
            return List.of();
        }
        List<YamlNode> nodes = field.value() instanceof YamlNode.Items items ? items.items() : List.of(field.value());
        List<String> texts = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
                texts.add(text.text().strip());
            } else {
                problem(node.line(), name + ONE_OR_MORE);
            }
        }
        if (nodes.isEmpty()) {
            problem(field.line(), name + ONE_OR_MORE);
        }
        return texts;
    }

    /** A value that has to be understood. */
    <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String allowed) {
        Optional<String> text = text(name);
        Optional<T> value = text.flatMap(parser);
        if (text.isPresent() && value.isEmpty()) {
            problem(lineOf(name), name + " cannot be '" + text.get() + "'; allowed: " + allowed + ".");
        }
        return value;
    }

    /** One or more constants, in any case. */
    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        for (String text : texts(name)) {
            String wanted = text.toUpperCase(Locale.ROOT);
            if (known.contains(wanted)) {
                found.add(Enum.valueOf(type, wanted));
            } else {
                String nearest = NearestName.hint(wanted, known);
                problem(lineOf(name), name + ": there is no " + text + nearest);
            }
        }
        return found;
    }

    /** The mappings below a name, by their own names. */
    Map<String, Section> sections(String name, String kind) {
        YamlNode.Field field = fields.fields().get(name);
        Map<String, Section> sections = new LinkedHashMap<>();
        if (field == null) {
            return sections;
        }
        if (!(field.value() instanceof YamlNode.Fields named)) {
            problem(field.line(), name + " is a list of names, each with settings below it.");
            return sections;
        }
        for (YamlNode.Field each : named.fields().values()) {
            if (each.value() instanceof YamlNode.Fields below) {
                String called = kind + " " + each.name();
                YamlNode.Fields at = new YamlNode.Fields(each.line(), below.fields());
                sections.put(each.name(), new Section(problems, called, at));
            } else {
                problem(each.line(), kind + " " + each.name() + " has no settings below it.");
            }
        }
        return sections;
    }

    /** The one mapping below a name. */
    Optional<Section> section(String name) {
        YamlNode.Field field = fields.fields().get(name);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof YamlNode.Fields below) {
            return Optional.of(new Section(problems, name, new YamlNode.Fields(field.line(), below.fields())));
        }
        problem(field.line(), name + " has no settings below it.");
        return Optional.empty();
    }

    /** The mappings of a list. */
    List<Section> list(String name) {
        YamlNode.Field field = fields.fields().get(name);
        if (field == null) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        if (field.value() instanceof YamlNode.Items items) {
            for (YamlNode each : items.items()) {
                if (each instanceof YamlNode.Fields below) {
                    sections.add(new Section(problems, name + " " + (sections.size() + 1), below));
                } else {
                    problem(each.line(), name + ": expected settings behind each dash.");
                }
            }
        } else {
            problem(field.line(), name + " is a list, each item behind a dash.");
        }
        return sections;
    }

    void problem(String name, String what) {
        problem(lineOf(name), what);
    }

    private void problem(int line, String what) {
        problems.add(line, (title.isEmpty() ? "" : title + ": ") + what);
    }

    @Override
    public String toString() {
        return fields.fields().keySet().stream().collect(Collectors.joining(", ", title + " [", "]"));
    }
}
