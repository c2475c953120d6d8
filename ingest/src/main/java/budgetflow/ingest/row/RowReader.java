package budgetflow.ingest.row;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of one file in order, one in memory at a time. Blank rows are left out. */
public interface RowReader extends Closeable {
    /** The columns every row has; {@link Columns#NONE} where each row names its own. */
    Columns header();

    /** The next row, read or at fault; null at the end of the file. */
    @Nullable
    SourceRow next() throws IOException;
}
