package budgetflow.launcher.architecture.crooked.common;

/** Breaks: a package that is no module. */
class Everything {}
