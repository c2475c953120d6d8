/** What names a budget line: region, fiscal year, unit and line code. */
@NullMarked
package budgetflow.domain.key;

import org.jspecify.annotations.NullMarked;
