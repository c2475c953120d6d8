package budgetflow.schemas.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** The record of the golden vector, which others' tools were seen to write and read: synthetic data. */
final class GoldenPayment {
    static final Schema SCHEMA = schema("");
    static final String GOLDEN_HEX = "000000000106502d310612d687cab502";

    private GoldenPayment() {}

    /** @param moreFields JSON with a comma in front, or nothing */
    static Schema schema(String moreFields) {
        return new Schema.Parser()
                .parse(("{'type':'record','name':'Payment','namespace':'golden','fields':["
                                + "{'name':'id','type':{'type':'string','avro.java.string':'String'}},"
                                + "{'name':'amount','type':{'type':'bytes','logicalType':'decimal','precision':18,'scale':2}},"
                                + "{'name':'day','type':{'type':'int','logicalType':'date'}}" + moreFields + "]}")
                        .replace('\'', '"'));
    }

    static GenericData model() {
        GenericData model = new GenericData();
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
        model.addLogicalTypeConversion(new TimeConversions.DateConversion());
        return model;
    }

    static GenericRecord record(Schema schema) {
        return new GenericRecordBuilder(schema)
                .set("id", "P-1")
                .set("amount", new BigDecimal("12345.67"))
                .set("day", LocalDate.of(2024, 3, 31))
                .build();
    }
}
