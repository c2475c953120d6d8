/**
 * What an operator can set, in one catalogue: defaults, then a YAML file, then {@code BUDGETFLOW_…} variables, then
 * flags. A key nobody knows is an error that names the nearest known one.
 */
@NullMarked
package budgetflow.schemas.settings;

import org.jspecify.annotations.NullMarked;
