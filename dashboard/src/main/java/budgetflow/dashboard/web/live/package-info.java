/** The live stream: tells browsers what has changed, so that they fetch it again. */
@NullMarked
package budgetflow.dashboard.web.live;

import org.jspecify.annotations.NullMarked;
