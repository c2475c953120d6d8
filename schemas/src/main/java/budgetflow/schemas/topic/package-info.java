/** Topics as objects: names, serdes of domain types, settings and provisioning. */
@NullMarked
package budgetflow.schemas.topic;

import org.jspecify.annotations.NullMarked;
