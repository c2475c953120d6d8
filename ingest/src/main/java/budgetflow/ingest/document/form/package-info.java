/** One reader per physical form: tab rows, pipe rows, one cell per line, XLSX and CSV, all into the same blocks. */
@NullMarked
package budgetflow.ingest.document.form;

import org.jspecify.annotations.NullMarked;
