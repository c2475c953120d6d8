package budgetflow.dashboard.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    @TempDir
    private Path data;

    @Test
    void eachDayInShanghaiHasItsFileWhichOnlyGrowsAndIsItsOwnersAlone() throws IOException {
        try (AuditLog log = new AuditLog(data)) {
            assertThat(log.write(entry("2024-05-05T15:59:59Z", "chen"))).isTrue();
            assertThat(log.write(entry("2024-05-05T16:00:00Z", "li"))).isTrue();
        }
        try (AuditLog again = new AuditLog(data)) {
            assertThat(again.write(entry("2024-05-05T16:00:01Z", "wang"))).isTrue();
        }

        assertThat(Files.readAllLines(file("2024-05-05"))).hasSize(1);
        assertThat(Files.readAllLines(file("2024-05-06"))).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("2024-05-06"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whateverIsInIt_itIsOneLineOfJsonThatSteersNoScreen() throws IOException {
        String hostile = "a\r\n{\"who\":\"boss\"}\u001b[2J\u202e\u2028\u0000\"" + "长".repeat(1_000);
        try (AuditLog log = new AuditLog(data)) {
            log.write(entry("2024-05-05T12:00:00Z", hostile));
        }

        String text = Files.readString(file("2024-05-05"));
        assertThat(text.lines()).hasSize(1);
        assertThat(text.strip()).doesNotContain("\u001b", "\u202e", "\u2028", "\r", "\u0000");
        JsonNode line = new ObjectMapper().readTree(text);
        assertThat(line.path("who").asText()).startsWith("a\\u000d\\u000a{\"who\":\"boss\"}\\u001b[2J\\u202e");
        assertThat(line.path("who").asText().length()).isLessThan(700);
        assertThat(line.path("about").get(0).asText()).isEqualTo("130281/2024/473001/B-2080505");
    }

    @Test
    void whatCannotBeWrittenIsCountedAndSaid() throws IOException {
        Files.createFile(data.resolve("audit"));
        try (AuditLog log = new AuditLog(data)) {
            assertThat(log.write(entry("2024-05-05T12:00:00Z", "chen"))).isFalse();
            assertThat(log.failures()).isEqualTo(1);
        }
    }

    private Path file(String day) {
        return data.resolve("audit").resolve("audit-" + day + ".jsonl");
    }

    private static AuditEntry entry(String at, String who) {
        return new AuditEntry(
                Instant.parse(at),
                who,
                "bureau",
                "127.0.0.1",
                "GET",
                "/line",
                List.of("130281/2024/473001/B-2080505"),
                "200 OK");
    }
}
