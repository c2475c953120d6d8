package budgetflow.launcher.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Kinds are written as the files are called: {@code control-totals}. */
final class KindConverter implements ITypeConverter<IngestRunner.Kind> {
    @Override
    public IngestRunner.Kind convert(String text) {
        return Arrays.stream(IngestRunner.Kind.values())
                .filter(kind -> nameOf(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + names()));
    }

    private static String names() {
        return Arrays.stream(IngestRunner.Kind.values())
                .map(KindConverter::nameOf)
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(IngestRunner.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
