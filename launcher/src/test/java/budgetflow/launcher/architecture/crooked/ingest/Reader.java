package budgetflow.launcher.architecture.crooked.ingest;

import budgetflow.launcher.architecture.crooked.ingest.reading.Row;
import budgetflow.launcher.architecture.crooked.schemas.avro.Generated;
import budgetflow.launcher.architecture.crooked.streams.Topology;

/** Breaks: sees a neighbour, a generated class, and stands in a cycle with its own subpackage. */
public class Reader {
    public Row row = new Row(this);
    Generated generated = new Generated();
    Topology topology = new Topology();
}
