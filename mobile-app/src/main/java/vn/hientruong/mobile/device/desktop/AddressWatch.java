package vn.hientruong.mobile.device.desktop;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.device.Connectivity;

/** Looks now and then which addresses the machine has: another one may be a way to the network. */
public final class AddressWatch implements Connectivity {
    private static final Logger LOG = System.getLogger(AddressWatch.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final Alarm alarm;

    public AddressWatch(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void onChange(Runnable action) {
        look(addresses(), action);
    }

    private void look(Set<InetAddress> before, Runnable action) {
        alarm.after(PERIOD, () -> {
            Set<InetAddress> now = addresses();
            if (!before.containsAll(now)) {
                action.run();
            }
            look(now, action);
        });
    }

    private static Set<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .collect(Collectors.toSet());
        } catch (SocketException hidden) {
            LOG.log(Level.DEBUG, "Cannot see the addresses: {0}", hidden.toString());
            return Set.of();
        }
    }
}
