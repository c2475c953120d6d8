/** Importing published budget documents: from their lines to what has to be sent. */
@NullMarked
package budgetflow.launcher.document;

import org.jspecify.annotations.NullMarked;
