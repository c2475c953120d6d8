/**
 * The rules file: thresholds, severities, on and off, for everything, a region, a unit or a line, in YAML. What is unknown
 * in it is an error that names file, line and the nearest known name.
 */
@NullMarked
package budgetflow.schemas.rules;

import org.jspecify.annotations.NullMarked;
