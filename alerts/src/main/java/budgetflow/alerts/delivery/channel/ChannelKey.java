package budgetflow.alerts.delivery.channel;

/**
 * 渠道设置项: one thing that can be set for a channel in the routing file.
 *
 * @param secret only ever a reference to a file or an environment variable
 */
public record ChannelKey(String name, boolean required, boolean secret) {
    public static ChannelKey required(String name) {
        return new ChannelKey(name, true, false);
    }

    public static ChannelKey optional(String name) {
        return new ChannelKey(name, false, false);
    }

    public static ChannelKey requiredSecret(String name) {
        return new ChannelKey(name, true, true);
    }

    public static ChannelKey optionalSecret(String name) {
        return new ChannelKey(name, false, true);
    }
}
