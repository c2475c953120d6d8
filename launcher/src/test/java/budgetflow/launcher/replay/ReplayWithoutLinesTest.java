package budgetflow.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ReplayRunner;
import budgetflow.launcher.command.SettingsChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay says and writes of files it can take little or nothing from; none of it needs a broker. */
class ReplayWithoutLinesTest {
    private static final String BUDGETS =
            "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,amount\n";
    private static final String PAYMENTS =
            "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,received_on,note\n";
    private static final String GOOD = "E-1,PAYMENT,130281,2024,473001,13028124P00001610002L,2024-02-08,1,,a\n";
    private static final String LATE =
            "E-2,PAYMENT,130281,2024,473001,13028124P00001610002L,2024-12-08,1,2026-01-01,a\n";
    private static final String BAD = "E-3,PAYMENT,1,2024,473001,13028124P00001610002L,2024-02-08,1,,a\n";

    @TempDir
    Path folder;

    private final StringWriter messages = new StringWriter();
    private final StringWriter data = new StringWriter();

    @Test
    void whereEveryRowIsRejectedTheReasonsAreWritten() throws IOException {
        assertThat(replay(file("budgets.csv", BUDGETS), file("payments.csv", PAYMENTS + BAD)))
                .isEqualTo(ExitCode.DONE_WITH_REJECTS);

        assertThat(result("rejections.json")).contains("\"payments.csv\"", "\"row\": 2", "\"region\"");
        assertThat(result("summary.json"))
                .contains("\"lines\": 0", "\"entriesRead\": 1", "\"entriesRejected\": 1", "\"rate\": null");
        assertThat(result("executions.json")).isEqualTo("[]\n");
        assertThat(messages.toString()).contains("rejections.json", "columns ignored: payments.csv: note");
    }

    @Test
    void filesWithAHeaderOnlyAreDoneWithNothing() throws IOException {
        assertThat(replay(file("budgets.csv", BUDGETS), file("payments.csv", PAYMENTS)))
                .isEqualTo(ExitCode.DONE);

        assertThat(result("rejections.json")).isEqualTo("[]\n");
        assertThat(messages.toString()).contains("the files hold no rows");
    }

    @Test
    void aFileRefusedAsAWholeIsNoEntry() throws IOException {
        ReplayFiles files = read(file("empty.csv", ""), file("payments.csv", PAYMENTS + GOOD + BAD));

        assertThat(files.rejections()).hasSize(2);
        assertThat(files.rejectedPayments()).isEqualTo(1);
    }

    @Test
    void whatComesAfterTheLastDayIsTold() throws IOException {
        ReplayFiles files = read(file("payments.csv", PAYMENTS + GOOD + LATE));

        new ReplayNotes(new PrintWriter(messages, true))
                .notFed(files, new ReplayTask.Span(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 6)));

        assertThat(messages.toString().lines())
                .singleElement()
                .asString()
                .contains("1 entries were received after 2025-01-06");
    }

    private static ReplayFiles read(Path... payments) throws IOException {
        return ReplayFiles.read(List.of(), List.of(), List.of(), List.of(payments), List.of());
    }

    private ExitCode replay(Path budgets, Path payments) {
        ReplayRunner.Request request = new ReplayRunner.Request(
                List.of(budgets),
                List.of(),
                List.of(),
                List.of(),
                List.of(payments),
                null,
                null,
                folder.resolve("out"),
                List.of(),
                true,
                SettingsChoice.NONE);
        return new ReplayTask().run(request, new Output(new PrintWriter(data, true), new PrintWriter(messages, true)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String result(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
