package vn.hientruong.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Lets only our own pages post for strangers, who have no session to derive a token from: the browser itself says on which
 * site the form stood.
 */
@RequestScoped
public class OwnForms {
    private final HttpHeaders headers;
    private final UriInfo uri;

    OwnForms(@Context HttpHeaders headers, @Context UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    /** @throws Forbidden when the form stood on another site */
    public void check() {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            if (!site.equals("same-origin") && !site.equals("none")) {
                throw new Forbidden();
            }
            return;
        }
        // browsers from before Sec-Fetch-Site name the origin of a form they send elsewhere
        String origin = headers.getHeaderString("Origin");
        if (origin != null && !isOurs(origin)) {
            throw new Forbidden();
        }
    }

    private boolean isOurs(String origin) {
        try {
            String host = headers.getHeaderString(HttpHeaders.HOST);
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin)
                            .getAuthority()
                            .equals(host == null ? uri.getBaseUri().getAuthority() : host);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
