/** How the dashboard is: health for whoever starts and stops it, figures for whoever keeps watch. */
@NullMarked
package budgetflow.dashboard.health;

import org.jspecify.annotations.NullMarked;
