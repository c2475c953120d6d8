/** Where accepted values and rejections go: topics, or nowhere. */
@NullMarked
package budgetflow.ingest.send;

import org.jspecify.annotations.NullMarked;
