/** What the commands stand on: a broker and registry of our own, the apps, and readers of topics. */
@NullMarked
package budgetflow.launcher.platform;

import org.jspecify.annotations.NullMarked;
