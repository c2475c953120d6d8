package budgetflow.launcher.architecture.crooked.streams;

import budgetflow.launcher.architecture.crooked.launcher.Main;

/** Breaks: sees the launcher. */
public class Topology {
    Main main = new Main();
}
