/** Why a row or an entry was kept out, as a value with its reason in Chinese and English. */
@NullMarked
package budgetflow.domain.rejection;

import org.jspecify.annotations.NullMarked;
