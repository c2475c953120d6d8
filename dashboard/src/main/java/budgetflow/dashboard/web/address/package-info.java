/** Addresses: all that makes a view, so that a copied link gives the same one. */
@NullMarked
package budgetflow.dashboard.web.address;

import org.jspecify.annotations.NullMarked;
