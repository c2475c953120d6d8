/** The dashboard by HTTP: server, routes and what answers them. */
@NullMarked
package budgetflow.dashboard.web;

import org.jspecify.annotations.NullMarked;
