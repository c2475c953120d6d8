/** How lines, alerts and what belongs to them are written as JSON: the same in files, commands and the REST interface. */
@NullMarked
package budgetflow.schemas.json;

import org.jspecify.annotations.NullMarked;
