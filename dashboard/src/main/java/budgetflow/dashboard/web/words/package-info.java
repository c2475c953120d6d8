/** The catalogue of words: every text of the pages in Chinese and English, and the domain's constants in words. */
@NullMarked
package budgetflow.dashboard.web.words;

import org.jspecify.annotations.NullMarked;
