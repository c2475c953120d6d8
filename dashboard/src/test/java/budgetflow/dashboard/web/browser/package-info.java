/** A real browser for tests: Debian's Chromium, spoken to in its own protocol over a WebSocket of the JDK. */
@NullMarked
package budgetflow.dashboard.web.browser;

import org.jspecify.annotations.NullMarked;
