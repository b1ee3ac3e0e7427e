package vn.hientruong.mobile.api;

import java.io.IOException;

/** Carries one request to whoever is at its address, and the answer back. Blocks. */
@FunctionalInterface
public interface Transport {
    /**
     * Sends and waits.
     *
     * @throws IOException when no whole answer came, for whatever reason
     */
    Reply send(Request request) throws IOException;
}
