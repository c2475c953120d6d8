package budgetflow.schemas.wire;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** What Avro's generator would make of a small schema; written by hand, for tests only. */
public final class TestEntry extends SpecificRecordBase {
    private static final long serialVersionUID = 1L;

    /** Found by Avro by this name. */
    public static final Schema SCHEMA$ = schema("{'name':'note','type':['null',STRING],'default':null}");

    private String id = "";
    private long fen;
    private String note;

    public TestEntry() {}

    public TestEntry(String id, long fen, String note) {
        this.id = id;
        this.fen = fen;
        this.note = note;
    }

    /** @param lastField JSON of the field behind {@code id} and {@code fen} */
    static Schema schema(String lastField) {
        return new Schema.Parser()
                .parse(("{'type':'record','name':'TestEntry','namespace':'budgetflow.schemas.wire','fields':["
                                + "{'name':'id','type':STRING},{'name':'fen','type':'long'}," + lastField + "]}")
                        .replace("STRING", "{'type':'string','avro.java.string':'String'}")
                        .replace('\'', '"'));
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return switch (field) {
            case 0 -> id;
            case 1 -> fen;
            case 2 -> note;
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public void put(int field, Object value) {
        switch (field) {
            case 0 -> id = (String) value;
            case 1 -> fen = (Long) value;
            case 2 -> note = (String) value;
            default -> throw new IndexOutOfBoundsException(field);
        }
    }
}
