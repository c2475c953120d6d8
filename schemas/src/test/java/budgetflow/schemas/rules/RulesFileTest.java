package budgetflow.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.rule.Parameter;
import budgetflow.domain.alert.rule.RuleCatalogue;
import budgetflow.domain.alert.rule.RuleScope;
import budgetflow.domain.alert.rule.RuleSettings;
import budgetflow.domain.alert.rule.RuleSpec;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.schemas.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesFileTest {
    private static final RuleScope UNIT = new RuleScope(new Region("130281"), new UnitCode("473001"), null);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsSet() throws IOException {
        RuleSettings read = RulesFile.read(write("""
                        rules:
                          R10: { warn-up-to-pp: 20 }
                          R03:
                            near-limit-before: 12-10   # 年底
                            hysteresis-pp: 0.5
                        overrides:
                          - region: 130281
                            unit: 473001
                            rules:
                              R16: { enabled: false }
                          - { region: 130281, unit: 473001, line: 13028124P00001610002L, rules: { R15: { target-percent: 100 } } }
                        """));

        RuleScope line = new RuleScope(UNIT.region(), UNIT.unit(), new LineCode("13028124P00001610002L"));
        assertThat(read)
                .isEqualTo(set(
                        set(
                                set(
                                        set(
                                                set(
                                                        RuleSettings.STANDARD,
                                                        RuleScope.EVERYTHING,
                                                        RuleCode.R10,
                                                        "warn-up-to-pp",
                                                        "20"),
                                                RuleScope.EVERYTHING,
                                                RuleCode.R03,
                                                "near-limit-before",
                                                "12-10"),
                                        RuleScope.EVERYTHING,
                                        RuleCode.R03,
                                        "hysteresis-pp",
                                        "0.5"),
                                UNIT,
                                RuleCode.R16,
                                "enabled",
                                "false"),
                        line,
                        RuleCode.R15,
                        "target-percent",
                        "100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules:\n", "# nothing\n", "rules:\n  R10:\noverrides: []\n"})
    void whatIsLeftOutKeepsItsDefault(String text) throws IOException {
        assertThat(RulesFile.read(write(text))).isEqualTo(RuleSettings.STANDARD);
    }

    @Test
    void theStandardRulesWrittenOutAreTheDefaults() throws IOException {
        RuleSettings read = RulesFile.read(write(StandardRules.text()));

        RuleSettings expected = RuleSettings.STANDARD;
        for (RuleSpec<?> spec : RuleCatalogue.all()) {
            for (Parameter<?> parameter : spec.parameters()) {
                expected = expected.with(RuleScope.EVERYTHING, spec.code(), parameter, parameter.fallbackText())
                        .orElseThrow();
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            rules: { R1O: { enabled: true } }          | 1: there is no rule R1O; did you mean R10?
            rules: { R10: { warn-upto-pp: 20 } }       | 1: there is no parameter of R10 warn-upto-pp; did you mean warn-up-to-pp?
            rules: { R10: { warn-up-to-pp: lots } }    | 1: R10 warn-up-to-pp cannot be 'lots'; allowed: a number from 0 to 100 with at most four decimals.
            rules: { R10: { warn-up-to-pp: } }         | 1: R10 warn-up-to-pp cannot be ''; allowed: a number from 0 to 100 with at most four decimals.
            rule: { R10: { warn-up-to-pp: 20 } }       | 1: there is no section rule; did you mean rules?
            rules: [R10]                               | 1: expected rules as 'R10:', one in each line.
            rules: { R10: 5 }                          | 1: expected parameters of R10 as 'name: value'.
            rules: { R10: { info-up-to-pp: 1, info-up-to-pp: 2 } } | 1: info-up-to-pp stands in line 1 already; keep one.
            overrides: { region: 130281 }              | 1: expected a list under overrides, each item beginning with '- region:'.
            overrides: [{ regoin: 130281, rules: {} }] | 1: there is no key regoin; did you mean region?
            overrides: [{ region: 13028, rules: {} }]  | 1: region cannot be '13028'; allowed: 6 digits.
            overrides: [{ unit: 473001, rules: {} }]   | 1: an override needs its region; a unit needs its region, a line its unit.
            overrides: [{ region: 130281 }]            | 1: an override needs 'rules:'.
            overrides: [{ region: 130281, rules: {} }, { region: 130281, rules: {} }] | 1: 130281 already has an override in line 1; keep one.
            """)
    void aWrongFileIsAnErrorThatNamesTheLineAndTheNearestName(String text, String problem) throws IOException {
        Path file = write(text.strip() + "\n");

        assertThat(problems(file)).contains(file + ":" + problem);
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() throws IOException {
        Path file = write("rules:\n  R10:\n    enabled: ja\n  R19:\n    x: 1\n");

        assertThat(problems(file))
                .containsExactly(
                        file + ":3: R10 enabled cannot be 'ja'; allowed: true or false.",
                        file + ":4: there is no rule R19; did you mean R10?");
    }

    @Test
    void whatIsNoYamlOrNotThereIsSaid() throws IOException {
        Path file = write("rules: [\n");
        assertThat(problems(file)).singleElement().asString().contains("this is not YAML");

        Path missing = folder.resolve("missing.yaml");
        assertThat(problems(missing)).singleElement().asString().contains("The file " + missing);
    }

    private List<String> problems(Path file) {
        return catchThrowableOfType(SettingsException.class, () -> RulesFile.read(file))
                .problems();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), text);
    }

    private static RuleSettings set(RuleSettings settings, RuleScope scope, RuleCode rule, String name, String text) {
        Parameter<?> parameter = RuleCatalogue.named(rule.name())
                .flatMap(spec -> spec.parameter(name))
                .orElseThrow();
        return settings.with(scope, rule, parameter, text).orElseThrow();
    }
}
