package budgetflow.alerts.delivery.channel;

import budgetflow.alerts.delivery.channel.http.Poster;
import budgetflow.alerts.delivery.tls.Trust;
import java.time.Clock;
import java.time.ZoneId;

/**
 * 渠道环境: what a channel needs beside its own settings.
 *
 * @param trust for connections that are not the poster's
 * @param clock for time stamps that are signed
 * @param zone in which a fiscal year ends
 */
public record Surroundings(Poster poster, Trust trust, Clock clock, ZoneId zone) {}
