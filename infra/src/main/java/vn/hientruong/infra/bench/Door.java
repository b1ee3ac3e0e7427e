package vn.hientruong.infra.bench;

import java.net.URI;
import vn.hientruong.infra.SignedIn;

/** Where somebody has gone in: the API with a token, or the console with a session as a browser has it. */
interface Door {
    URI address();

    /** Before each path. */
    String root();

    /** Lines of a request, each with its end. */
    String headers();

    /** Tokens last minutes; whoever works longer asks for new ones in between. */
    void refresh();

    static Door api(SignedIn who) {
        return new Door() {
            @Override
            public URI address() {
                return who.system().address();
            }

            @Override
            public String root() {
                return "/api/v1";
            }

            @Override
            public String headers() {
                return "Authorization: Bearer " + who.token() + "\r\n";
            }

            @Override
            public void refresh() {
                who.refresh();
            }
        };
    }

    /** What other systems and strangers ask without a token. */
    static Door stranger(URI address, String root) {
        return new Door() {
            @Override
            public URI address() {
                return address;
            }

            @Override
            public String root() {
                return root;
            }

            @Override
            public String headers() {
                return "";
            }

            @Override
            public void refresh() {
                // nobody has gone in
            }
        };
    }

    /** Takes pages as a browser does, in Vietnamese and compressed. */
    static Door console(URI address, String session) {
        return new Door() {
            @Override
            public URI address() {
                return address;
            }

            @Override
            public String root() {
                return "/console";
            }

            @Override
            public String headers() {
                return "Cookie: " + session + "\r\nAccept-Encoding: gzip\r\nAccept-Language: vi\r\n";
            }

            @Override
            public void refresh() {
                // a session lasts as long as it is used
            }
        };
    }
}
