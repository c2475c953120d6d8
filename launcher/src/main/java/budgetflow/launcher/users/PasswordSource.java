package budgetflow.launcher.users;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a new password comes from: a person at the console, asked twice and without echo, or standard input. */
final class PasswordSource {
    private final InputStream standardInput;
    private final @Nullable Console console;

    /** @param console null where there is no terminal */
    PasswordSource(InputStream standardInput, @Nullable Console console) {
        this.standardInput = standardInput;
        this.console = console;
    }

    /** {@link CommandFailedException} where there is none, or two different ones. */
    char[] read(boolean fromInput) {
        return fromInput ? firstLine() : asked();
    }

    private char[] firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(standardInput, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailedException(
                        ExitCode.USAGE, "--password-stdin: 标准输入为空 / there is nothing on standard input");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "--password-stdin: 无法读取 / standard input cannot be read", e);
        }
    }

    private char[] asked() {
        if (console == null) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "没有终端可输入口令，请用 --password-stdin / no terminal to ask for the password: use --password-stdin");
        }
        char[] first = console.readPassword("口令 password: ");
        char[] second = console.readPassword("再次输入 again: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new CommandFailedException(ExitCode.USAGE, "两次输入的口令不一致 / the two passwords differ");
        }
        return first;
    }
}
