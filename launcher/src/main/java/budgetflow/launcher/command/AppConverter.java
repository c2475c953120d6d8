package budgetflow.launcher.command;

import budgetflow.schemas.security.App;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Apps are written as their commands are called: {@code import-budget}. */
final class AppConverter implements ITypeConverter<App> {
    @Override
    public App convert(String text) {
        return Arrays.stream(App.values())
                .filter(app -> app.kebab().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + Arrays.stream(App.values()).map(App::kebab).collect(Collectors.joining(", "))));
    }
}
