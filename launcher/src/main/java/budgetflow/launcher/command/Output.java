package budgetflow.launcher.command;

import java.io.PrintWriter;

/**
 * Where a command writes to.
 *
 * @param data standard output: nothing but what was asked for
 * @param messages standard error: progress, notes, errors
 */
public record Output(PrintWriter data, PrintWriter messages) {}
