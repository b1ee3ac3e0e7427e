package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Tells what a script asks for from what a browser asks for; every page answers both. */
@RequestScoped
public class Htmx {
    private final HttpHeaders headers;

    Htmx(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether only that part of the page is wanted. */
    public boolean wants(String part) {
        return byScript() && part.equals(headers.getHeaderString("HX-Target"));
    }

    /** What follows a form that was taken: the page with a GET, so that reloading does not do it twice. */
    public Response goTo(String path) {
        return byScript()
                ? Response.noContent()
                        .header(
                                "HX-Location",
                                "{\"path\":\"" + path + "\",\"target\":\"#main\",\"select\":\"#main\","
                                        + "\"swap\":\"outerHTML show:window:top\"}")
                        .build()
                : Response.seeOther(URI.create(path)).build();
    }

    private boolean byScript() {
        return headers.getHeaderString("HX-Request") != null;
    }
}
