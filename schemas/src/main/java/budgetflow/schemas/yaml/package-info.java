/** YAML with the line each value stands on, so that what is wrong with it can be told where it is. */
@NullMarked
package budgetflow.schemas.yaml;

import org.jspecify.annotations.NullMarked;
