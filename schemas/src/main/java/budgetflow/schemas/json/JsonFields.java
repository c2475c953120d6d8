package budgetflow.schemas.json;

import budgetflow.domain.money.Ratio;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields as all our JSON has them: days in ISO form, constants by name, rates as decimal text; null where there is none. */
public final class JsonFields {
    private JsonFields() {}

    public static void field(JsonGenerator json, String name, @Nullable LocalDate day) throws IOException {
        json.writeStringField(name, day == null ? null : day.toString());
    }

    public static void field(JsonGenerator json, String name, @Nullable Instant moment) throws IOException {
        json.writeStringField(name, moment == null ? null : moment.toString());
    }

    public static void field(JsonGenerator json, String name, @Nullable Enum<?> constant) throws IOException {
        json.writeStringField(name, constant == null ? null : constant.name());
    }

    /** A fraction of one as text; null, never 0, where there is none. */
    public static void rate(JsonGenerator json, String name, Optional<Ratio> share) throws IOException {
        json.writeStringField(name, share.map(Ratio::asRate).orElse(null));
    }

    /** A percentage as text; null, never 0, where there is none. */
    public static void percent(JsonGenerator json, String name, Optional<Ratio> share) throws IOException {
        json.writeStringField(name, share.map(Ratio::asPercent).orElse(null));
    }
}
