package budgetflow.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.avro.PaymentRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/** Whoever reads a schema in the registry finds every field explained. */
class SchemaDocsTest {
    @Test
    void everyTypeAndFieldHasADoc() throws Exception {
        List<String> missing = new ArrayList<>();
        List<Schema> schemas = schemas();

        schemas.forEach(schema -> collect(schema, missing));

        assertThat(schemas).hasSizeGreaterThan(15).anyMatch(schema -> schema.getType() == Schema.Type.ENUM);
        assertThat(missing).isEmpty();
    }

    @Test
    void aMissingDocIsSeen() {
        List<String> missing = new ArrayList<>();
        Schema schema = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"doc\":\"R.\",\"fields\":["
                        + "{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"b\",\"type\":\"int\",\"doc\":\" \"}]}");

        collect(schema, missing);

        assertThat(missing).containsExactly("R.a", "R.b");
    }

    private static void collect(Schema schema, List<String> missing) {
        if (isBlank(schema.getDoc())) {
            missing.add(schema.getFullName());
        }
        if (schema.getType() == Schema.Type.RECORD) {
            schema.getFields().stream()
                    .filter(field -> isBlank(field.doc()))
                    .forEach(field -> missing.add(schema.getFullName() + "." + field.name()));
        }
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }

    /** Every generated class is a named type, nested ones too. */
    private static List<Schema> schemas() throws IOException, URISyntaxException, ClassNotFoundException {
        String itsPackage = PaymentRecord.class.getPackageName();
        Path classes = Path.of(
                        PaymentRecord.class.getResource("PaymentRecord.class").toURI())
                .getParent();
        List<Schema> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.contains("$")) {
                    schemas.add(SpecificData.get().getSchema(Class.forName(itsPackage + "." + name)));
                }
            }
        }
        return schemas;
    }
}
