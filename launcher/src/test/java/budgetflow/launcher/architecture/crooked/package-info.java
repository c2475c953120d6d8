/** A crooked twin of the real packages: every class in it breaks a wall on purpose, to show that the wall is watched. */
package budgetflow.launcher.architecture.crooked;
