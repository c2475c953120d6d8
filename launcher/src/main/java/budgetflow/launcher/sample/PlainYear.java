package budgetflow.launcher.sample;

import budgetflow.domain.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Makes a synthetic year of payments for any {@code budgets.csv} of one region and year: most lines are paid along their
 * plan, some show what goes wrong; no row is malformed. {@link SyntheticYear} shows more, on one budget alone. Entry ids
 * begin with region and year, so those of several samples do not meet.
 */
public final class PlainYear {
    private static final long SEED = 20_210_101L;

    private final PlainBudget budget;

    private PlainYear(PlainBudget budget) {
        this.budget = budget;
    }

    /**
     * Reads the lines to pay on.
     *
     * @param folder of a sample
     * @throws IllegalArgumentException where a row of it cannot be taken, or not all are of one region and year
     */
    public static PlainYear of(Path folder) throws IOException {
        return new PlainYear(PlainBudget.read(folder));
    }

    /** Writes the payments anew into the folders of samples, the arguments. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("expected folders of samples");
        }
        for (String argument : arguments) {
            Path folder = Path.of(argument);
            Files.writeString(
                    folder.resolve(SyntheticYear.PAYMENTS_FILE), of(folder).payments(), StandardCharsets.UTF_8);
        }
    }

    /** The payments file in the order the treasury sent it, with LF. */
    public String payments() {
        Random random = new Random(
                SEED + budget.region().code().hashCode() + budget.year().year());
        WorkingCalendar calendar = WorkingCalendar.bundled();
        PlainScript script = new PlainScript(
                budget, PaymentDays.of(budget.year(), calendar), random, new Installments(random, calendar));
        List<PlainScript.Charged> payments = new ArrayList<>(script.payments());
        payments.sort(Comparator.comparing(charged -> charged.payment().receivedOn()));
        StringBuilder file = new StringBuilder(SamplePayment.HEADER).append('\n');
        payments.forEach(
                charged -> file.append(charged.payment().row(charged.unit())).append('\n'));
        return file.toString();
    }
}
