/** Report tables as files: XLSX, CSV, JSON, HTML and PDF, written row by row; and any other table as one of the first three. */
@NullMarked
package budgetflow.dashboard.file;

import org.jspecify.annotations.NullMarked;
