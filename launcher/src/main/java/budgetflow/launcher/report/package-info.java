/** Reports as files: the topics carried into a store of the moment, and tables of it written into folders of versions. */
@NullMarked
package budgetflow.launcher.report;

import org.jspecify.annotations.NullMarked;
