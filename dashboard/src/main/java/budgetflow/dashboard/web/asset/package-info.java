/** Scripts, styles and pictures: served by us, under names that change with their content. */
@NullMarked
package budgetflow.dashboard.web.asset;

import org.jspecify.annotations.NullMarked;
