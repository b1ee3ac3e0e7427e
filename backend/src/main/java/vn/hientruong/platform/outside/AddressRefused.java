package vn.hientruong.platform.outside;

import java.io.IOException;

/** An address that is not called: none at all, of no kind we speak, or of a machine that is not public. */
public final class AddressRefused extends IOException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String why) {
        super(why);
    }
}
