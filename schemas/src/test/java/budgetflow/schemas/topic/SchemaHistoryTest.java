package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was merged once can be read for ever, by every build, old or new. */
class SchemaHistoryTest {
    /** Relative to the module, from where tests run. */
    private static final Path RELEASED = Path.of("src", "schema-history");

    private static final String AMOUNT = "{'name':'amountFen','type':'long','doc':'Fen.'}";
    private static final String PAID_ON = "{'name':'paidOn','type':{'type':'int','logicalType':'date'},'doc':'Day.'}";
    private static final String NOTE = "{'name':'note','type':'string','default':'','doc':'Note.'}";

    @TempDir
    Path folder;

    private Path history;
    private Path proposals;

    @BeforeEach
    void oneVersion() throws IOException {
        history = Files.createDirectory(folder.resolve("schema-history"));
        proposals = folder.resolve("target");
        Files.writeString(history.resolve(SchemaHistory.DIGESTS), "");
        release("v1.avsc", payment(AMOUNT, PAID_ON));
    }

    @Test
    void everyRecordThatGoesOverATopicIsAReleasedVersion() throws IOException {
        List<Schema> current = Topics.all().stream().map(Topic::schema).toList();

        assertThat(current).hasSizeGreaterThan(9);
        assertThat(new SchemaHistory(RELEASED, Path.of("target", "schema-history")).problems(current))
                .isEmpty();
    }

    @Test
    void nothingIsWrongWithTheLatestVersion() throws IOException {
        assertThat(problems(payment(AMOUNT, PAID_ON))).isEmpty();
        assertThat(problems(payment(AMOUNT.replace("Fen.", "In fen, signed."), PAID_ON)))
                .as("a better doc is no other version")
                .isEmpty();
        assertThat(Files.exists(proposals)).isFalse();
    }

    @Test
    void aChangedRecordIsToldHowToBecomeAVersionAndThenIsOne() throws IOException {
        Schema changed = payment(AMOUNT, PAID_ON, NOTE);

        String problem = onlyProblem(changed);

        Path proposal = proposals.resolve("PaymentRecord").resolve("v2.avsc");
        Path version = history.resolve("PaymentRecord").resolve("v2.avsc");
        assertThat(problem)
                .startsWith("PaymentRecord has changed since v1.avsc")
                .contains(" cp " + proposal + " " + version + " && echo '")
                .endsWith("' >> " + history.resolve(SchemaHistory.DIGESTS));
        Files.copy(proposal, version);
        list(problem.substring(problem.indexOf('\'') + 1, problem.lastIndexOf('\'')));
        assertThat(problems(changed)).isEmpty();
    }

    @Test
    void aNewRecordStartsWithItsFirstVersion() throws IOException {
        Schema other = new Schema.Parser().parse(payment(AMOUNT).toString().replace("PaymentRecord", "OtherRecord"));

        assertThat(problems(payment(AMOUNT, PAID_ON), other))
                .singleElement()
                .asString()
                .contains("OtherRecord goes over a topic and has no version yet", "OtherRecord/v1.avsc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'amountFen','type':'int'} | field amountFen changed from long to int",
                "{'name':'amountFen','type':'double'} | field amountFen changed from long to double",
                "{'name':'amountFen','type':'string'} | field amountFen changed from long to string",
                "{'name':'amountFen','type':['null','long'],'default':null} | cannot read",
                "{'name':'amount','type':'long'} | cannot read",
                "{'name':'amount','type':'long','default':0} | cannot read"
            })
    void moneyStaysMoney(String field, String reason) throws IOException {
        assertThat(onlyProblem(payment(field, PAID_ON)))
                .startsWith("PaymentRecord as it is now may not follow: incompatible with version 1")
                .contains(reason);
    }

    @Test
    void aDayStaysADay() throws IOException {
        for (String type : List.of("'int'", "'long'", "'string'", "{'type':'int','logicalType':'time-millis'}")) {
            assertThat(onlyProblem(payment(AMOUNT, "{'name':'paidOn','type':" + type + "}")))
                    .contains("field paidOn changed from int (date) to");
        }
    }

    @Test
    void everyEarlierVersionCounts() throws IOException {
        release("v2.avsc", payment(AMOUNT, PAID_ON, NOTE));
        release("v3.avsc", payment(AMOUNT, PAID_ON));

        assertThat(problems(payment(AMOUNT, PAID_ON))).isEmpty();
        assertThat(onlyProblem(payment(AMOUNT, PAID_ON, NOTE.replace("'type':'string','default':''", "'type':'int'"))))
                .contains("incompatible with version 3");
        assertThat(onlyProblem(payment(
                        AMOUNT, PAID_ON, NOTE.replace("'type':'string','default':''", "'type':'int','default':0"))))
                .contains("incompatible with version 2", "field note changed from string to int");
    }

    @Test
    void versionsThatDoNotFollowEachOtherAreNoticed() throws IOException {
        release("v2.avsc", payment(AMOUNT, PAID_ON, "{'name':'note','type':'string'}"));

        assertThat(onlyProblem(payment(AMOUNT, PAID_ON, "{'name':'note','type':'string'}")))
                .startsWith("PaymentRecord v2 may not follow: incompatible with version 1");
    }

    @Test
    void aVersionThatWasChangedIsNoticed() throws IOException {
        Path first = history.resolve("PaymentRecord").resolve("v1.avsc");
        Files.writeString(first, SchemaHistory.pretty(payment(AMOUNT, PAID_ON, NOTE)));

        assertThat(onlyProblem(payment(AMOUNT, PAID_ON, NOTE))).contains("v1.avsc is not what versions.sha256 says");
    }

    @Test
    void aVersionThatWasTakenAwayIsNoticed() throws IOException {
        release("v2.avsc", payment(AMOUNT, PAID_ON, NOTE));
        Files.delete(history.resolve("PaymentRecord").resolve("v1.avsc"));

        assertThat(problems(payment(AMOUNT, PAID_ON, NOTE)))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("PaymentRecord/v1.avsc is listed"))
                .anyMatch(problem -> problem.startsWith("PaymentRecord has v2.avsc but no v1.avsc"));
    }

    @Test
    void whatIsNotListedIsNoticed() throws IOException {
        Files.writeString(
                history.resolve("PaymentRecord").resolve("v2.avsc"),
                payment(AMOUNT, PAID_ON, NOTE).toString());
        Files.writeString(history.resolve("PaymentRecord").resolve("v2 (copy).avsc"), "");

        assertThat(problems(payment(AMOUNT, PAID_ON, NOTE)))
                .hasSize(2)
                .anyMatch(problem ->
                        problem.startsWith("PaymentRecord/v2.avsc is not listed. Do, in the folder schemas: echo"))
                .anyMatch(problem -> problem.startsWith("PaymentRecord/v2 (copy).avsc is no version"));
    }

    @Test
    void aRecordThatLostItsTopicOrItsNameIsNoticed() throws IOException {
        assertThat(problems()).singleElement().asString().startsWith("PaymentRecord has a history, but no topic");
    }

    @Test
    void aLineThatIsNoDigestIsNoticed() throws IOException {
        list("PaymentRecord/v1.avsc");

        assertThat(onlyProblem(payment(AMOUNT, PAID_ON))).contains("no digest");
    }

    private String onlyProblem(Schema current) throws IOException {
        List<String> found = problems(current);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> problems(Schema... current) throws IOException {
        return new SchemaHistory(history, proposals).problems(List.of(current));
    }

    private void release(String version, Schema schema) throws IOException {
        Path file = history.resolve("PaymentRecord").resolve(version);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SchemaHistory.pretty(schema));
        list(SchemaHistory.sha256(file) + "  PaymentRecord/" + version);
    }

    private void list(String line) throws IOException {
        Path digests = history.resolve(SchemaHistory.DIGESTS);
        List<String> lines = new ArrayList<>(Files.readAllLines(digests));
        lines.add(line);
        Files.write(digests, lines);
    }

    private static Schema payment(String... fields) {
        String json = "{'type':'record','name':'PaymentRecord','namespace':'test','doc':'Payment.','fields':["
                + String.join(",", Stream.of(fields).toList()) + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
