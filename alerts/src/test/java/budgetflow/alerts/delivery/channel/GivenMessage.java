package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.SubjectNames;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.delivery.DeliveryReason;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Synthetic messages. */
public final class GivenMessage {
    public static final Instant PLANNED_AT = Instant.parse("2024-07-03T02:01:00Z");

    private GivenMessage() {}

    public static Item item(int number, String department, String name, Severity severity) {
        AlertKey key = new AlertKey(
                RuleCode.R02,
                AlertSubject.of(
                        LineKey.of("130281/2024/473001/13028124P0033721" + String.format("%04d", number) + "L")));
        AlertEvent event = new AlertEvent(
                LocalDate.of(2024, 7, 2),
                AlertEventKind.OPEN,
                severity,
                "PZ-1",
                new Measure.Amount(new Money(123_456_789)),
                new Measure.Amount(new Money(99_999)));
        return new Item(
                new Alert(key, List.of(event)),
                DeliveryReason.RAISED,
                new SubjectNames(department, "公路站", name),
                "msg_first",
                null);
    }

    public static Item linked(Item item, String link) {
        return new Item(item.alert(), item.reason(), item.names(), item.threadId(), URI.create(link));
    }

    public static Item resolved(Item item) {
        return new Item(item.alert(), DeliveryReason.RESOLVED, item.names(), item.threadId(), null);
    }

    public static Message of(Item... items) {
        return new Message("msg_0123", "社保科", List.of("a@example.org", "b@example.org"), PLANNED_AT, List.of(items));
    }

    public static Message many(int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(i, "部门" + i % 3, "农村公路养护工程🚧第" + i + "标段", Severity.WARN));
        }
        return of(items.toArray(new Item[0]));
    }

    public static Message one() {
        return of(item(1, "交通局", "养护", Severity.CRITICAL));
    }
}
