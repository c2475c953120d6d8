package budgetflow.alerts.delivery;

import static budgetflow.alerts.delivery.Story.key;
import static budgetflow.domain.alert.AlertEventKind.OPEN;
import static budgetflow.domain.alert.AlertEventKind.RESOLVED;
import static budgetflow.domain.alert.RuleCode.R10;
import static budgetflow.domain.alert.RuleCode.R12;
import static budgetflow.domain.alert.Severity.HIGH;
import static budgetflow.domain.alert.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, failures and deaths: everything arrives, and nothing twice but what may have been sent. */
class DispatcherFailuresTest {
    private static final String ROAD = "130281/2024/473001/13028124P00337210001L";

    private static final String AT_ONCE = """
            gather: 60s
            channels:
              post: {kind: any}
            recipients:
              科室: {channel: post}
            """;

    @Test
    void aRobotGetsEighteenMessagesAMinuteAndTheRestGathers() {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: robot}\nrecipients:\n");
        IntStream.range(0, 40)
                .forEach(i -> yaml.append("  单位" + i + ": {channel: group, units: ['" + (100 + i) + "']}\n"));
        Story story = new Story("2024-07-03 10:00", yaml.toString());
        IntStream.range(0, 40).forEach(i -> {
            story.when("2024-07-03 10:00", key(R10, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN);
            story.when("2024-07-03 10:00:30", key(R12, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN);
        });

        story.until("2024-07-04 10:00");

        assertThat(mostInAMinute(story.calls)).isEqualTo(18);
        assertThat(alertsTold(story)).hasSize(80).doesNotHaveDuplicates();
        // Those who had to wait got both alerts in one message.
        assertThat(story.arrived).hasSize(18 + 40);
    }

    @Test
    void aRobotThatCountsSecondsGetsFiveInAnyOfThem() {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: feishu}\nrecipients:\n");
        IntStream.range(0, 30)
                .forEach(i -> yaml.append("  单位" + i + ": {channel: group, units: ['" + (100 + i) + "']}\n"));
        Story story = new Story("2024-07-03 10:00", yaml.toString());
        IntStream.range(0, 30)
                .forEach(i -> story.when(
                        "2024-07-03 10:00", key(R10, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN));

        story.until("2024-07-04 10:00");

        assertThat(most(story.calls, Duration.ofSeconds(1))).isEqualTo(5);
        assertThat(mostInAMinute(story.calls)).isEqualTo(18);
        assertThat(story.calls.get(17)).isEqualTo(story.calls.get(0).plusSeconds(3));
        assertThat(alertsTold(story)).hasSize(30).doesNotHaveDuplicates();
    }

    /** Their recipients overlap, the robot is one: what is true of it is true of all of them together. */
    @Test
    void aHundredAlertsForManyRecipientsOfOneRobotStayWithinItsLimit() {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: robot}\nrecipients:\n");
        IntStream.range(0, 60)
                .forEach(i -> yaml.append("  科室" + i + ": {channel: group, units: ['" + (100 + i) + "', '"
                        + (100 + (i + 1) % 60) + "']}\n"));
        AtomicInteger tries = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", yaml.toString())
                .answering(message -> tries.incrementAndGet() == 10
                        ? Answer.throttled("errcode 130101", Duration.ofMinutes(10))
                        : Answer.taken("ok"));
        IntStream.range(0, 100)
                .forEach(i -> story.when(
                        "2024-07-03 10:00:" + String.format("%02d", i * 59 / 99),
                        key(i < 60 ? R10 : R12, "130281/2024/" + (100 + i % 60) + "/B-2050201"),
                        OPEN,
                        WARN));

        story.until("2024-07-04 10:00");

        assertThat(mostInAMinute(story.calls)).isLessThanOrEqualTo(18);
        // Each alert goes to the two recipients of its unit.
        assertThat(alertsTold(story)).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void aThrottledRobotIsLeftAloneAndEverythingArrivesOnce() {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: robot}\nrecipients:\n");
        IntStream.range(0, 30)
                .forEach(i -> yaml.append("  单位" + i + ": {channel: group, units: ['" + (100 + i) + "']}\n"));
        AtomicInteger tries = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", yaml.toString())
                .answering(message -> tries.incrementAndGet() % 5 == 1
                        ? Answer.throttled("errcode 130101", Duration.ofMinutes(1))
                        : Answer.taken("ok"));
        IntStream.range(0, 30)
                .forEach(i -> story.when(
                        "2024-07-03 10:00", key(R10, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN));

        story.until("2024-07-04 10:00");

        assertThat(mostInAMinute(story.calls)).isLessThanOrEqualTo(18);
        assertThat(alertsTold(story)).hasSize(30).doesNotHaveDuplicates();
    }

    /** The real channels, against a stub that says so under HTTP 200, as they do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dingtalk | {\"errcode\":130101,\"errmsg\":\"send too fast\"}",
                "feishu | {\"code\":11232,\"msg\":\"frequency limited\"}"
            })
    void aRobotThatSaysTooFastIsLeftAloneAndEveryMessageArrivesOnce(String kind, String tooFast) throws IOException {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: robot}\nrecipients:\n");
        IntStream.range(0, 50)
                .forEach(i -> yaml.append("  单位" + i + ": {channel: group, units: ['" + (100 + i) + "']}\n"));
        try (StubServer stub = new StubServer()) {
            IntStream.range(0, 4).forEach(i -> stub.first(200, "{\"errcode\":0,\"code\":0}"));
            IntStream.range(0, 2).forEach(i -> stub.first(200, tooFast));
            Channel robot = Channels.kinds().stream()
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .open(
                            StubServer.settings(Map.of("url", stub.url()), Map.of("token", "T0K")),
                            stub.surroundings(Instant.EPOCH));
            Story story = new Story("2024-07-03 10:00", yaml.toString()).answering(robot::send);
            IntStream.range(0, 50)
                    .forEach(i -> story.when(
                            "2024-07-03 10:00", key(R10, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN));

            story.until("2024-07-04 10:00");

            assertThat(stub.got).hasSize(52);
            assertThat(mostInAMinute(story.calls)).isLessThanOrEqualTo(18);
            assertThat(pauses(story.calls).get(4)).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(alertsTold(story)).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatDoesNotWorkIsTriedAgainWithTheSameIdUntilItDoes() {
        Set<String> ids = new HashSet<>();
        AtomicInteger tries = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .answering(message -> {
                    ids.add(message.id());
                    return tries.incrementAndGet() < 5 ? Answer.later("HTTP 503") : Answer.taken("ok");
                })
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-03 10:05", key(R12, ROAD), OPEN, HIGH);

        story.until("2024-07-04 10:00");

        assertThat(ids).hasSize(2);
        assertThat(pauses(story.calls).subList(0, 4))
                .satisfiesExactly(
                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(36)),
                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72)),
                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(144)),
                        pause -> assertThat(pause).isBetween(Duration.ofSeconds(240), Duration.ofSeconds(288)));
        assertThat(alertsTold(story)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anAskedForPauseIsKept() {
        AtomicInteger tries = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .answering(message -> tries.incrementAndGet() == 1
                        ? new Answer(Answer.Kind.LATER, "HTTP 503", Duration.ofHours(2))
                        : Answer.taken("ok"))
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH);

        story.until("2024-07-04 10:00");

        assertThat(pauses(story.calls)).singleElement().satisfies(pause -> assertThat(pause)
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusSeconds(6)));
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndIsFound() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .answering(message -> Answer.refused("HTTP 410"))
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-04 10:00", key(R10, ROAD), RESOLVED, HIGH);

        story.until("2024-07-10 10:00");

        assertThat(story.calls).hasSize(1);
        assertThat(story.situation().deliveries())
                .extracting(Delivery::outcome, Delivery::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DeliveryOutcome.FAILED, "HTTP 410"));
    }

    @Test
    void whatNeverWorksIsGivenUpAfterAboutSixHoursAndCanBeReplayed() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .answering(message -> Answer.later("HTTP 503"))
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH);
        story.until("2024-07-04 10:00");
        assertThat(story.calls).hasSize(RetrySchedule.MOST_TRIES);
        Delivery failed = story.situation().deliveries().get(0);
        assertThat(failed.outcome()).isEqualTo(DeliveryOutcome.FAILED);

        story.answering(message -> Answer.taken("ok"));
        story.situation().put(failed.replayed(Story.at("2024-07-04 10:00")));
        story.until("2024-07-04 11:00");

        assertThat(story.arrived).extracting(each -> each.message().id()).containsExactly(failed.messageId());
    }

    /** An error that nobody expects, where the program dies. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void dyingBetweenSendingAndWritingDownRepeatsOnceWithTheSameId() {
        AtomicInteger writes = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .journal(real -> deliveries -> {
                    if (writes.incrementAndGet() == 2) {
                        throw new Killed();
                    }
                    real.record(deliveries);
                })
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-03 10:00", key(R12, ROAD), OPEN, HIGH);
        assertThatThrownBy(() -> story.until("2024-07-03 12:00")).isInstanceOf(Killed.class);

        story.restart().until("2024-07-03 12:00");
        story.restart().until("2024-07-03 13:00");

        assertThat(story.arrived).hasSize(2);
        assertThat(story.arrived.get(0).message())
                .isEqualTo(story.arrived.get(1).message());
    }

    @Test
    void dyingBeforeItIsWrittenDownSendsNothing() {
        AtomicInteger writes = new AtomicInteger();
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .journal(real -> deliveries -> {
                    if (writes.incrementAndGet() == 1) {
                        throw new Killed();
                    }
                    real.record(deliveries);
                })
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH);
        assertThatThrownBy(() -> story.until("2024-07-03 12:00")).isInstanceOf(Killed.class);
        assertThat(story.arrived).isEmpty();

        story.restart().until("2024-07-03 12:00");

        assertThat(story.arrived).hasSize(1);
    }

    @Test
    void aRestartSendsNothingTwiceAndARobotsMinuteGoesOn() {
        StringBuilder yaml = new StringBuilder("gather: 0s\nchannels:\n  group: {kind: robot}\nrecipients:\n");
        IntStream.range(0, 40)
                .forEach(i -> yaml.append("  单位" + i + ": {channel: group, units: ['" + (100 + i) + "']}\n"));
        Story story = new Story("2024-07-03 10:00", yaml.toString());
        IntStream.range(0, 40)
                .forEach(i -> story.when(
                        "2024-07-03 10:00", key(R10, "130281/2024/" + (100 + i) + "/B-2050201"), OPEN, WARN));

        story.until("2024-07-03 10:00:10")
                .restart()
                .until("2024-07-03 10:00:20")
                .restart()
                .until("2024-07-03 11:00");

        assertThat(mostInAMinute(story.calls)).isEqualTo(18);
        assertThat(alertsTold(story)).hasSize(40).doesNotHaveDuplicates();
    }

    private static List<String> alertsTold(Story story) {
        return story.arrived.stream()
                .flatMap(each -> each.message().items().stream()
                        .map(item -> each.message().recipient() + " "
                                + item.alert().key().text()))
                .toList();
    }

    private static long mostInAMinute(List<Instant> calls) {
        return most(calls, Duration.ofMinutes(1));
    }

    private static long most(List<Instant> calls, Duration window) {
        return calls.stream()
                .mapToLong(start -> calls.stream()
                        .filter(call -> !call.isBefore(start) && call.isBefore(start.plus(window)))
                        .count())
                .max()
                .orElse(0);
    }

    private static List<Duration> pauses(List<Instant> calls) {
        return IntStream.range(1, calls.size())
                .mapToObj(i -> Duration.between(calls.get(i - 1), calls.get(i)))
                .toList();
    }
}
