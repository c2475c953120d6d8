package budgetflow.ingest.file;

import budgetflow.ingest.kind.PaymentRows;
import budgetflow.ingest.kind.RowResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Run in a JVM of its own with a small heap: reads a large file that exists only as it is read. */
public final class LargeFileReading {
    private static final String HEADER = "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,payee\n";
    private static final String ROW = "P-1,PAYMENT,130281,2024,473001,13028124P00337210001L,2024-03-31,1.00,遵化市\n";

    private LargeFileReading() {}

    /**
     * Prints rows read and rows accepted.
     *
     * @param args bytes of the file, and {@code rows} or {@code line}: good rows, or a single line without an end
     */
    public static void main(String[] args) throws IOException {
        long bytes = Long.parseLong(args[0]);
        String repeated = args[1].equals("rows") ? ROW : "x";
        InputFile file = new InputFile("large.csv", FileForm.CSV, () -> generated(bytes, repeated));
        AtomicLong accepted = new AtomicLong();

        FileNotes notes = FileReading.read(file, new PaymentRows(), result -> {
            if (result instanceof RowResult.Taken) {
                accepted.incrementAndGet();
            }
        });

        System.out.println(notes.rowsRead() + " " + accepted.get());
    }

    private static InputStream generated(long bytes, String repeated) {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] block = repeated.repeat(1 + 4_096 / repeated.length()).getBytes(StandardCharsets.UTF_8);
        long total = header.length + (bytes / block.length) * block.length;
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                if (position == total) {
                    return -1;
                }
                long at = position++;
                return Byte.toUnsignedInt(
                        at < header.length ? header[(int) at] : block[(int) ((at - header.length) % block.length)]);
            }
        };
    }
}
