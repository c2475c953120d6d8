package budgetflow.alerts.delivery.channel.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps webhooks out of private networks: loopback, link-local, private and reserved ranges of IPv4 and IPv6, and IPv6
 * addresses that carry such an IPv4 address.
 */
public final class AddressGuard {
    /** Ranges of IANA's special-purpose registry that are not for the public Internet. */
    private static final List<Range> PRIVATE = List.of(
            range(8, 0),
            range(8, 10),
            range(10, 100, 64),
            range(8, 127),
            range(16, 169, 254),
            range(12, 172, 16),
            range(24, 192, 0, 0),
            range(24, 192, 0, 2),
            range(16, 192, 168),
            range(15, 198, 18),
            range(24, 198, 51, 100),
            range(24, 203, 0, 113),
            range(4, 224),
            range(4, 240));

    /** Of IPv6 only 2000::/3 is public; these parts of it are not. */
    private static final List<Range> PRIVATE_IPV6 =
            List.of(range(23, 0x20, 0x01, 0), range(32, 0x20, 0x01, 0x0d, 0xb8), range(20, 0x3f, 0xff, 0));

    private static final Range PUBLIC_IPV6 = range(3, 0x20);
    private static final Range SIX_TO_FOUR = range(16, 0x20, 0x02);
    private static final Range NAT64 = range(96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Set<String> allowed;

    /**
     * Refuses all private addresses but those of some hosts.
     *
     * @param allowPrivate hosts that may lead anywhere, as they stand in addresses
     */
    public AddressGuard(Set<String> allowPrivate) {
        allowed = allowPrivate.stream().map(AddressGuard::normal).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The address to connect to.
     *
     * @param resolved all addresses of the host; a single private one among them is reason enough to refuse
     */
    InetAddress check(String host, List<InetAddress> resolved) throws RefusedAddressException, UnknownHostException {
        if (resolved.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!allowed.contains(normal(host)) && resolved.stream().anyMatch(AddressGuard::isPrivate)) {
            throw new RefusedAddressException(host);
        }
        return resolved.get(0);
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return within(PRIVATE, bytes);
        }
        if (!(address instanceof Inet6Address)) {
            return true;
        }
        if (NAT64.contains(bytes)) {
            return within(PRIVATE, Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return within(PRIVATE, Arrays.copyOfRange(bytes, 2, 6));
        }
        return !PUBLIC_IPV6.contains(bytes) || within(PRIVATE_IPV6, bytes);
    }

    private static boolean within(List<Range> ranges, byte[] bytes) {
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    /** Brackets around an IPv6 address and capitals make no other host. */
    private static String normal(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return plain.toLowerCase(Locale.ROOT);
    }

    private static Range range(int bits, int... start) {
        byte[] bytes = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return new Range(bits, bytes);
    }

    /** All addresses that share their first bits with a start; bytes the start does not name are 0. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Range(int bits, byte[] start) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int shift = 7 - bit % 8;
                int index = bit / 8;
                int wanted = index < start.length ? start[index] >> shift & 1 : 0;
                if ((address[index] >> shift & 1) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }
}
