/** Entries in the bytes they came in, for the one place where decoding each of them in full would cost the most. */
@NullMarked
package budgetflow.schemas.encoded;

import org.jspecify.annotations.NullMarked;
