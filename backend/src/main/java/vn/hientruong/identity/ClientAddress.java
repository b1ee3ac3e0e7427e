package vn.hientruong.identity;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request came from, for limits only. Forwarded headers count when Quarkus is told that a proxy stands in front
 * ({@code quarkus.http.proxy.*}); without that a stranger could write any address.
 */
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The IPv4 address, or the /64 network of an IPv6 one: a household owns all addresses of its network. */
    public static String of(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return remote == null ? "unknown" : network(remote.hostAddress());
    }

    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }
}
