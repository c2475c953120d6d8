package budgetflow.dashboard.file;

import budgetflow.domain.money.Money;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.Fraction;
import budgetflow.domain.report.ReportText;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cells as JSON has them: amounts in whole fen, shares as numerator and denominator in digits with a decimal beside them,
 * words in both languages; a missing value is an object that says why.
 */
final class JsonCells implements CellReader<JsonCells.Value> {
    /** Writes one value. */
    interface Value {
        void to(JsonGenerator json) throws IOException;
    }

    @Override
    public Value text(ReportText text) {
        return json -> text(json, text);
    }

    /** Words in both languages. */
    static void text(JsonGenerator json, ReportText text) throws IOException {
        json.writeStartObject();
        json.writeStringField("zh", PlainText.of(text.zh()));
        json.writeStringField("en", PlainText.of(text.en()));
        json.writeEndObject();
    }

    /** A field that may have no value. */
    static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(PlainText.of(value));
        }
    }

    @Override
    public Value code(String code) {
        return json -> json.writeString(PlainText.of(code));
    }

    @Override
    public Value amount(Money money) {
        return json -> json.writeNumber(money.fen());
    }

    @Override
    public Value rate(Fraction share) {
        return fraction(share);
    }

    @Override
    public Value points(Fraction difference) {
        return fraction(difference);
    }

    @Override
    public Value score(Fraction points) {
        return fraction(points);
    }

    private static Value fraction(Fraction fraction) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("numerator", fraction.numerator().toString());
            json.writeStringField("denominator", fraction.denominator().toString());
            json.writeStringField("decimal", fraction.asDecimal(CsvCells.SHARE_DECIMALS));
            json.writeEndObject();
        };
    }

    @Override
    public Value day(LocalDate day) {
        return json -> json.writeString(day.toString());
    }

    @Override
    public Value count(long count) {
        return json -> json.writeNumber(count);
    }

    @Override
    public Value absent(Absence absence) {
        return json -> {
            json.writeStartObject();
            json.writeStringField("absent", absence.name());
            json.writeEndObject();
        };
    }
}
