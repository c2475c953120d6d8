/** The REST interface below {@code /api/v1}: the dashboard's figures for programs, payments sent by them, and prechecks. */
@NullMarked
package budgetflow.dashboard.api;

import org.jspecify.annotations.NullMarked;
