package vn.hientruong.notification.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** A port to come back to: below those that systems hand out by themselves, so nobody is given it in between. */
final class OwnPort {
    private static final int FIRST = 20_000;
    private static final int LAST = 30_000;
    private static final int TRIES = 100;

    private OwnPort() {}

    /** One that is free now; 0, for any that is, where many are taken. */
    static int free() {
        return new SecureRandom()
                .ints(TRIES, FIRST, LAST)
                .filter(OwnPort::isFree)
                .findFirst()
                .orElse(0);
    }

    private static boolean isFree(int port) {
        try (ServerSocket nobody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return nobody.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
