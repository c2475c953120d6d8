package budgetflow.launcher.sample;

import budgetflow.domain.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Makes the synthetic files that lie beside a sample's real {@code budgets.csv}: payments, budget changes and control
 * totals that show everything the system has to cope with. {@link YearScript} says what happens to which line.
 */
public final class SyntheticYear {
    /** The source that every synthetic row names. */
    public static final String SOURCE = "SYNTHETIC";

    public static final String PAYMENTS_FILE = "payments-synthetic.csv";
    public static final String CHANGES_FILE = "changes-synthetic.csv";
    public static final String CONTROL_TOTALS_FILE = "control-totals-synthetic.csv";
    static final String BUDGETS_FILE = "budgets.csv";

    private static final long SEED = 20_240_101L;

    private final SampleBudget budget;

    private SyntheticYear(SampleBudget budget) {
        this.budget = budget;
    }

    /**
     * Reads the lines to pay on.
     *
     * @throws IllegalArgumentException where the budgets are not a sample this year can be played on
     */
    public static SyntheticYear of(Path budgets) throws IOException {
        return new SyntheticYear(SampleBudget.read(budgets));
    }

    /** Writes the synthetic files anew into the folder of a sample, the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected the folder of a sample");
        }
        Path folder = Path.of(arguments[0]);
        SyntheticYear year = of(folder.resolve(BUDGETS_FILE));
        Files.writeString(folder.resolve(PAYMENTS_FILE), year.payments(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(CHANGES_FILE), year.changes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(CONTROL_TOTALS_FILE), year.controlTotals(), StandardCharsets.UTF_8);
    }

    /** The payments file in the order the treasury sent it, with LF. */
    public String payments() {
        List<SamplePayment> payments = new ArrayList<>(script().payments());
        payments.sort(Comparator.comparing(SamplePayment::receivedOn));
        StringBuilder file = new StringBuilder(SamplePayment.HEADER).append('\n');
        payments.forEach(payment -> file.append(payment.row(budget.unit())).append('\n'));
        return file.toString();
    }

    /** The control totals of the one source, over those payments. */
    public String controlTotals() {
        return new SyntheticTotals(budget.unit(), WorkingCalendar.bundled()).of(script().payments());
    }

    private YearScript script() {
        return new YearScript(budget, new Installments(new Random(SEED), WorkingCalendar.bundled()));
    }

    /** The changes file: a supplementary budget that was approved, and one that is still a draft. */
    public String changes() {
        String line = budget.line(SampleRole.SUPPLEMENTED).code();
        return "change_id,region,fiscal_year,unit_code,line_code,kind,effective_on,amount,amount_unit,status,document_no\n"
                + change("SYNTHETIC-C1", line, YearScript.SUPPLEMENTED_ON, "100.00", "APPROVED", "合成文号〔2024〕1号")
                + change(
                        "SYNTHETIC-C2",
                        line,
                        YearScript.SUPPLEMENTED_ON.plusDays(14),
                        "50.00",
                        "DRAFT",
                        "合成文号〔2024〕2号");
    }

    private String change(
            String id, String lineCode, LocalDate effectiveOn, String wanYuan, String status, String documentNo) {
        return String.join(
                        ",",
                        id,
                        budget.unit(),
                        lineCode,
                        "ADJUSTMENT",
                        effectiveOn.toString(),
                        wanYuan,
                        "万元",
                        status,
                        documentNo)
                + "\n";
    }
}
