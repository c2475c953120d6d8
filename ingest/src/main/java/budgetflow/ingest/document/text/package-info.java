/** From bytes to lines and from printed text to codes, labels and amounts. */
@NullMarked
package budgetflow.ingest.document.text;

import org.jspecify.annotations.NullMarked;
