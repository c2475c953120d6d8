package budgetflow.launcher.architecture.crooked.schemas.avro;

/** Stands for a generated class. */
public class Generated {}
