package budgetflow.schemas.rules;

import budgetflow.domain.alert.rule.Parameter;
import budgetflow.domain.alert.rule.RuleCatalogue;
import budgetflow.domain.alert.rule.RuleScope;
import budgetflow.domain.alert.rule.RuleSettings;
import budgetflow.domain.alert.rule.RuleSpec;
import budgetflow.schemas.settings.NearestName;
import budgetflow.schemas.settings.SettingsException;
import budgetflow.schemas.yaml.YamlNode;
import budgetflow.schemas.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rules file and gathers every problem before it complains:
 *
 * <pre>
 * rules:
 *   R10: { warn-up-to-pp: 20, high-from-yuan: 10000 }
 * overrides:
 *   - region: 130281
 *     unit: 473001
 *     rules:
 *       R16: { enabled: false }
 * </pre>
 */
public final class RulesFile {
    private static final String RULES = "rules";
    private static final String OVERRIDES = "overrides";

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private final Map<RuleScope, Integer> scopes = new HashMap<>();
    private RuleSettings settings = RuleSettings.STANDARD;

    private RulesFile(Path file) {
        this.file = file;
    }

    /** Throws {@link SettingsException} with everything in the file that is unknown or not allowed. */
    public static RuleSettings read(Path file) {
        RulesFile reading = new RulesFile(file);
        reading.take(YamlTree.read(file));
        if (!reading.problems.isEmpty()) {
            throw new SettingsException(reading.problems);
        }
        return reading.settings;
    }

    private void take(YamlNode root) {
        for (YamlNode.Field field : fields(root, "'rules:' and 'overrides:'")) {
            if (field.name().equals(RULES)) {
                takeRules(RuleScope.EVERYTHING, field.value());
            } else if (field.name().equals(OVERRIDES)) {
                if (field.value() instanceof YamlNode.Items list) {
                    list.items().forEach(this::takeOverride);
                } else {
                    problem(field.line(), "expected a list under overrides, each item beginning with '- region:'.");
                }
            } else {
                unknown(field.line(), "section", field.name(), List.of(RULES, OVERRIDES));
            }
        }
    }

    private void takeOverride(YamlNode item) {
        OverrideScope scope = new OverrideScope();
        YamlNode rules = null;
        for (YamlNode.Field field : fields(item, "'region:', 'unit:', 'line:' and 'rules:'")) {
            if (field.name().equals(RULES)) {
                rules = field.value();
            } else if (OverrideScope.NAMES.contains(field.name())) {
                scope.set(field.name(), text(field.value())).ifPresent(fault -> problem(field.line(), fault));
            } else {
                List<String> known = new ArrayList<>(OverrideScope.NAMES);
                known.add(RULES);
                unknown(field.line(), "key", field.name(), known);
            }
        }
        Optional<RuleScope> complete = scope.complete();
        if (complete.isEmpty()) {
            problem(item.line(), "an override needs its region; a unit needs its region, a line its unit.");
        } else if (rules == null) {
            problem(item.line(), "an override needs 'rules:'.");
        } else {
            Integer earlier = scopes.putIfAbsent(complete.get(), item.line());
            if (earlier != null) {
                problem(item.line(), complete.get() + " already has an override in line " + earlier + "; keep one.");
            }
            takeRules(complete.get(), rules);
        }
    }

    private void takeRules(RuleScope scope, YamlNode rules) {
        for (YamlNode.Field rule : fields(rules, "rules as 'R10:', one in each line")) {
            Optional<RuleSpec<?>> spec = RuleCatalogue.named(rule.name());
            if (spec.isEmpty()) {
                unknown(
                        rule.line(),
                        "rule",
                        rule.name(),
                        RuleCatalogue.all().stream()
                                .map(known -> known.code().name())
                                .toList());
            } else {
                takeRule(scope, spec.get(), rule.value());
            }
        }
    }

    private void takeRule(RuleScope scope, RuleSpec<?> spec, YamlNode values) {
        for (YamlNode.Field field : fields(values, "parameters of " + spec.code() + " as 'name: value'")) {
            Optional<Parameter<?>> parameter = spec.parameter(field.name());
            if (parameter.isEmpty()) {
                unknown(
                        field.line(),
                        "parameter of " + spec.code(),
                        field.name(),
                        spec.parameters().stream().map(Parameter::name).toList());
            } else {
                set(scope, spec, parameter.get(), field);
            }
        }
    }

    private void set(RuleScope scope, RuleSpec<?> spec, Parameter<?> parameter, YamlNode.Field field) {
        String text = text(field.value());
        Optional<RuleSettings> next =
                text.isEmpty() ? Optional.empty() : settings.with(scope, spec.code(), parameter, text.strip());
        if (next.isEmpty()) {
            problem(
                    field.line(),
                    spec.code() + " " + parameter.name() + " cannot be '" + text + "'; allowed: "
                            + parameter.type().allowed() + ".");
        } else {
            settings = next.get();
        }
    }

    /** The fields of a mapping; none of an empty value. Anything else is a problem. */
    private Collection<YamlNode.Field> fields(YamlNode node, String expected) {
        if (node instanceof YamlNode.Fields fields) {
            return fields.fields().values();
        }
        if (!(node instanceof YamlNode.Text text && text.text().isEmpty())) {
            problem(node.line(), "expected " + expected + ".");
        }
        return List.of();
    }

    /** A plain value; nothing where something else stands. */
    private static String text(YamlNode node) {
        return node instanceof YamlNode.Text text ? text.text() : "";
    }

    private void unknown(int line, String what, String written, Collection<String> known) {
        String nearest = NearestName.hint(written, known);
        problem(line, "there is no " + what + " " + written + nearest);
    }

    private void problem(int line, String text) {
        problems.add(file + ":" + line + ": " + text);
    }
}
