package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.message.Message;

/** 渠道: one configured way out, such as one mail server or one robot. Used by one thread at a time. */
@FunctionalInterface
public interface Channel {
    /** Sends and waits for the answer, within seconds; what goes wrong on the way is an answer, too. */
    Answer send(Message message);
}
