/** Topics: what they must look like, made where they are missing, never altered. */
@NullMarked
package budgetflow.schemas.topic;

import org.jspecify.annotations.NullMarked;
