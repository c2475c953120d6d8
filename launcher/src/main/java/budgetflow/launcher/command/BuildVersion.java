package budgetflow.launcher.command;

import picocli.CommandLine.IVersionProvider;

/** The version the jar was built as. */
public final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return new String[] {"budgetflow " + (version == null ? "(not from a jar)" : version)};
    }
}
