package budgetflow.alerts.delivery;

import static budgetflow.alerts.delivery.Story.key;
import static budgetflow.domain.alert.AlertEventKind.ACKNOWLEDGED;
import static budgetflow.domain.alert.AlertEventKind.OPEN;
import static budgetflow.domain.alert.AlertEventKind.REOPENED;
import static budgetflow.domain.alert.AlertEventKind.RESOLVED;
import static budgetflow.domain.alert.AlertEventKind.WORSENED;
import static budgetflow.domain.alert.RuleCode.R02;
import static budgetflow.domain.alert.RuleCode.R10;
import static budgetflow.domain.alert.RuleCode.R12;
import static budgetflow.domain.alert.Severity.CRITICAL;
import static budgetflow.domain.alert.Severity.HIGH;
import static budgetflow.domain.alert.Severity.INFO;
import static budgetflow.domain.alert.Severity.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told to whom and when, over days, by a dispatcher without Kafka. */
class DispatcherTimelineTest {
    private static final String ROAD = "130281/2024/473001/13028124P00337210001L";
    private static final String BRIDGE = "130281/2024/473001/13028124P00337210002M";
    private static final String SCHOOL = "130281/2024/473002/B-2050201";

    private static final String AT_ONCE = """
            gather: 60s
            channels:
              post: {kind: any}
            recipients:
              科室: {channel: post}
            """;

    private static final String OFFICE_HOURS = """
            quiet_hours: 18:00-08:30
            channels:
              post: {kind: any}
            recipients:
              科室: {channel: post}
            """;

    @Test
    void newsIsToldOnceAfterItHasGathered() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE).when("2024-07-03 10:00", key(R10, ROAD), OPEN, HIGH);

        story.until("2024-07-10 10:00");

        assertThat(story.told()).containsExactly("2024-07-03 10:01 科室 [RAISED:R10]");
    }

    @Test
    void anAlertThatRecoversOvernightIsNeverSent() {
        Story story = new Story("2024-07-03 19:00", OFFICE_HOURS)
                .when("2024-07-03 20:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-04 03:00", key(R10, ROAD), RESOLVED, HIGH);

        story.until("2024-07-31 00:00");

        assertThat(story.told()).isEmpty();
    }

    @Test
    void oneThatStillFiresIsSentOnceAtTheOpeningMinuteOfTheNextWorkingDay() {
        Story story = new Story("2024-07-05 19:00", OFFICE_HOURS)
                .when("2024-07-05 20:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-06 02:00", key(R10, ROAD), RESOLVED, HIGH)
                .when("2024-07-06 12:00", key(R10, ROAD), REOPENED, HIGH)
                .when("2024-07-07 11:00", key(R12, ROAD), OPEN, WARN);

        story.until("2024-07-31 00:00");

        assertThat(story.told()).containsExactly("2024-07-08 08:30 科室 [RAISED:R10, RAISED:R12]");
    }

    /** 30 September 2024 is a Monday, 1 to 7 October are days off, 12 October is a Saturday that is worked. */
    @Test
    void holidaysAreQuietAndMakeUpDaysAreNot() {
        Story story = new Story("2024-09-30 12:00", OFFICE_HOURS)
                .when("2024-09-30 18:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-10-11 19:00", key(R12, ROAD), OPEN, WARN);

        story.until("2024-10-20 00:00");

        assertThat(story.told())
                .containsExactly("2024-10-08 08:30 科室 [RAISED:R10]", "2024-10-12 08:30 科室 [RAISED:R12]");
    }

    @Test
    void whoeverWasToldLearnsOfWorseningRecoveryAndReturnInOneThread() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, INFO)
                .when("2024-07-03 11:00", key(R10, ROAD), WORSENED, HIGH)
                .when("2024-07-10 09:00", key(R10, ROAD), RESOLVED, HIGH)
                .when("2024-08-01 09:00", key(R10, ROAD), REOPENED, WARN);

        story.until("2024-12-31 00:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-07-03 10:01 科室 [RAISED:R10]",
                        "2024-07-03 11:01 科室 [WORSENED:R10]",
                        "2024-07-10 09:01 科室 [RESOLVED:R10]",
                        "2024-08-01 09:01 科室 [REOPENED:R10]");
        assertThat(story.arrived.stream()
                        .map(each -> each.message().items().get(0).threadId()))
                .containsOnly(story.arrived.get(0).message().id());
        assertThat(story.arrived.stream().map(each -> each.message().id())).doesNotHaveDuplicates();
    }

    @Test
    void aDigestComesOnceADayOnWorkingDays() {
        Story story = new Story("2024-07-05 08:00", """
                        quiet_hours: 18:00-08:30
                        channels:
                          post: {kind: any}
                        recipients:
                          科室: {channel: post, digest: daily 08:40}
                        """)
                .when("2024-07-05 08:40", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-05 08:41", key(R12, ROAD), OPEN, WARN)
                .when("2024-07-06 09:00", key(R02, BRIDGE), OPEN, CRITICAL);

        story.until("2024-07-31 00:00");

        assertThat(story.told())
                .containsExactly("2024-07-05 08:40 科室 [RAISED:R10]", "2024-07-08 08:40 科室 [RAISED:R02, RAISED:R12]");
    }

    @Test
    void aHundredAlertsOfOneDepartmentInOneMinuteAreOneMessageWorstFirst() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE);
        IntStream.range(0, 100)
                .forEach(i -> story.when(
                        "2024-07-03 10:00:" + String.format("%02d", i * 59 / 99),
                        key(R10, "130281/2024/473001/13028124P0033721" + String.format("%04d", i) + "L"),
                        OPEN,
                        i == 70 ? CRITICAL : WARN));

        story.until("2024-07-04 10:00");

        assertThat(story.arrived).hasSize(1);
        List<Item> items = story.arrived.get(0).message().items();
        assertThat(items).hasSize(100);
        assertThat(items.get(0).alert().severity()).isEqualTo(CRITICAL);
    }

    @Test
    void aMessageIsGroupedByDepartmentAndALineWithoutOneBelongsToItsUnit() {
        Story story = new Story("2024-07-03 10:00", AT_ONCE)
                .department(ROAD, "公路站", "交通局")
                .department(BRIDGE, "公路站", "交通局")
                .department(SCHOOL, "实验小学", null)
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, WARN)
                .when("2024-07-03 10:00", key(R02, SCHOOL), OPEN, HIGH)
                .when("2024-07-03 10:00", key(R02, BRIDGE), OPEN, CRITICAL);

        story.until("2024-07-04 10:00");

        Message message = story.arrived.get(0).message();
        assertThat(message.departments().keySet()).containsExactly("交通局", "实验小学");
        assertThat(message.items().stream().map(item -> item.alert().severity()))
                .containsExactly(CRITICAL, WARN, HIGH);
    }

    @Test
    void recipientsAreChosenByDepartmentUnitSeverityRuleAndRegion() {
        Story story = new Story("2024-07-03 10:00", """
                        channels:
                          post: {kind: any}
                        recipients:
                          交通: {channel: post, departments: 交通局}
                          小学: {channel: post, units: ['473002']}
                          紧急: {channel: post, severities: [critical]}
                          零支出: {channel: post, rules: [R12]}
                          外地: {channel: post, regions: ['371302']}
                        """)
                .department(ROAD, "公路站", "交通局")
                .when("2024-07-03 10:00", key(R10, ROAD), OPEN, WARN)
                .when("2024-07-03 10:00", key(R02, SCHOOL), OPEN, CRITICAL);

        story.until("2024-07-04 10:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-07-03 10:01 小学 [RAISED:R02]",
                        "2024-07-03 10:01 紧急 [RAISED:R02]",
                        "2024-07-03 10:01 交通 [RAISED:R10]");
    }

    @Test
    void remindersComeWhileItStandsAndEndWithTheYear() {
        Story story = new Story("2024-12-20 10:00", """
                        channels:
                          post: {kind: any}
                        gather: 0s
                        recipients:
                          科室: {channel: post, remind_every: 5d}
                        """).when("2024-12-20 10:00", key(R10, ROAD), OPEN, HIGH);

        story.until("2025-03-01 00:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-12-20 10:00 科室 [RAISED:R10]",
                        "2024-12-25 10:00 科室 [REMINDER:R10]",
                        "2024-12-30 10:00 科室 [REMINDER:R10]");
    }

    private static final String LADDER = """
            gather: 0s
            quiet_hours: 18:00-08:30
            channels:
              post: {kind: any}
            recipients:
              科室: {channel: post}
              科长: {channel: post, only_escalation: true}
              局长: {channel: post, only_escalation: true}
            escalation:
              - {after: 1 working day, recipients: [科长]}
              - {after: 3 working days, severities: [HIGH, CRITICAL], recipients: [局长, 科长]}
            """;

    @Test
    void theLadderGoesUpByWorkingDaysAndEndsWhenItIsResolved() {
        Story story = new Story("2024-07-05 10:00", LADDER)
                .when("2024-07-05 10:00", key(R10, ROAD), OPEN, HIGH)
                .when("2024-07-05 11:00", key(R12, ROAD), OPEN, HIGH)
                .when("2024-07-08 15:00", key(R12, ROAD), RESOLVED, HIGH);

        story.until("2024-08-31 00:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-07-05 10:00 科室 [RAISED:R10]",
                        "2024-07-05 11:00 科室 [RAISED:R12]",
                        "2024-07-08 10:00 科长 [ESCALATION:R10]",
                        "2024-07-08 11:00 科长 [ESCALATION:R12]",
                        "2024-07-08 15:00 科室 [RESOLVED:R12]",
                        "2024-07-08 15:00 科长 [RESOLVED:R12]",
                        "2024-07-10 10:00 科长 [ESCALATION:R10]",
                        "2024-07-10 10:00 局长 [ESCALATION:R10]");
    }

    @Test
    void theLadderLeavesOutStepsForWorseAlertsAndBeginsAnewWithAnEpisode() {
        Story story = new Story("2024-07-01 10:00", LADDER)
                .when("2024-07-01 10:00", key(R10, ROAD), OPEN, WARN)
                .when("2024-07-10 10:00", key(R10, ROAD), RESOLVED, WARN)
                .when("2024-07-15 10:00", key(R10, ROAD), REOPENED, WARN);

        story.until("2024-07-31 00:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-07-01 10:00 科室 [RAISED:R10]",
                        "2024-07-02 10:00 科长 [ESCALATION:R10]",
                        "2024-07-10 10:00 科室 [RESOLVED:R10]",
                        "2024-07-10 10:00 科长 [RESOLVED:R10]",
                        "2024-07-15 10:00 科室 [REOPENED:R10]",
                        "2024-07-16 10:00 科长 [ESCALATION:R10]");
    }

    @Test
    void theLadderAndRemindersEndWhenItIsAcknowledgedAndWorseningIsNewsAgain() {
        Story story = new Story(
                        "2024-07-05 10:00",
                        LADDER.replace("科室: {channel: post}", "科室: {channel: post, remind_every: 1d}"))
                .when("2024-07-05 10:00", key(R10, ROAD), OPEN, WARN)
                .when("2024-07-05 11:00", key(R10, ROAD), ACKNOWLEDGED, WARN)
                .when("2024-07-15 10:00", key(R10, ROAD), WORSENED, HIGH)
                .when("2024-07-15 11:00", key(R10, ROAD), ACKNOWLEDGED, HIGH)
                .when("2024-07-20 12:00", key(R10, ROAD), RESOLVED, HIGH);

        story.until("2024-08-31 00:00");

        assertThat(story.told())
                .containsExactly(
                        "2024-07-05 10:00 科室 [RAISED:R10]",
                        "2024-07-15 10:00 科室 [WORSENED:R10]",
                        "2024-07-22 08:30 科室 [RESOLVED:R10]");
    }

    @Test
    void theLadderEndsWithTheYear() {
        Story story = new Story("2024-12-31 10:00", LADDER).when("2024-12-31 10:00", key(R10, ROAD), OPEN, HIGH);

        story.until("2025-03-01 00:00");

        assertThat(story.told()).containsExactly("2024-12-31 10:00 科室 [RAISED:R10]");
    }
}
