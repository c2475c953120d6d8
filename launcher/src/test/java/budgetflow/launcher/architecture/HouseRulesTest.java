package budgetflow.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each house rule bites on what it is for, and on nothing else. */
class HouseRulesTest {
    @Test
    void oneLineOverTheLimitIsTooLong() {
        assertThat(HouseRules.tooLong("x\n".repeat(HouseRules.MOST_LINES))).isEmpty();
        assertThat(HouseRules.tooLong("x\n".repeat(HouseRules.MOST_LINES + 1)))
                .containsExactly("401 lines, 400 are the limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double x = y;",
                "var x = (float) y;",
                "Double x;",
                "List<Float> x;",
                "var x = 1.5;",
                "var x = .5;",
                "var x = 1.;",
                "var x = 1e3;",
                "var x = 2f;",
                "var x = 1_000d;"
            })
    void floatingPointIsFoundInCode(String java) {
        assertThat(HouseRules.floatingPoint("\n" + java))
                .singleElement()
                .asString()
                .startsWith("2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a double or 1.5",
                "/* float\n * 2.5 */ long x;",
                "String x = \"1.5 double \\\" float\";",
                "String x = \"\"\"\n  double \"1.5\"\n  \"\"\";",
                "char x = '\"'; // float \"",
                "long x = 1_000L; int y = 0x1F; int z = row1.cell2;",
                "doubled(floats);"
            })
    void floatingPointIsNotFoundElsewhere(String java) {
        assertThat(HouseRules.floatingPoint(java)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class LineManager {}", "record RowData(int x) {}", "interface Utils {}", "enum CommonKind {}"})
    void namesWithoutMeaningAreFound(String java) {
        assertThat(HouseRules.namesWithoutMeaning(java)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class Metadata {}", "// class Helper", "record Informed(Object data) {}"})
    void otherNamesAreNot(String java) {
        assertThat(HouseRules.namesWithoutMeaning(java)).isEmpty();
    }

    @Test
    void topicsAreFoundInLiteralsWithTheirLine() {
        String java = """
                // "line-entries"
                String a = "line-entries";
                String b = "budgetflow.payments";
                String c = "payments", d = "budgetflow.home", e = "--control-totals";
                String f = "payments-dead-letters", suffix = "-dead-letters";
                String kind = "control-totals", topic = "budgetflow.control-totals";
                """;

        assertThat(HouseRules.literalTopics(java))
                .containsExactly(
                        "2: \"line-entries\"",
                        "3: \"budgetflow.payments\"",
                        "5: \"payments-dead-letters\"",
                        "6: \"budgetflow.control-totals\"");
    }

    @Test
    void aPackageWantsASentenceAndTheMark() {
        assertThat(HouseRules.unmarkedPackage("/** Money. */\n@NullMarked\npackage x;"))
                .isEmpty();
        assertThat(HouseRules.unmarkedPackage("/**\n * Money.\n */\n@NullMarked\npackage x;"))
                .isEmpty();
        assertThat(HouseRules.unmarkedPackage("// @NullMarked\npackage x;")).hasSize(2);
    }

    @Test
    void placesAreFoundInAnyText() {
        String home = "/ho" + "me/";

        assertThat(HouseRules.places("cd " + home + "someone")).containsExactly(home);
        assertThat(HouseRules.places("cd \"$home\"; maven.apache.org/xsd")).isEmpty();
    }
}
