/** How state stores keep domain types: a version byte and our own bytes, never a schema registry. */
@NullMarked
package budgetflow.schemas.state;

import org.jspecify.annotations.NullMarked;
