package vn.hientruong.mobile.api;

import java.net.URI;
import java.util.Map;

/**
 * What is asked of a server.
 *
 * @param headers besides those every request carries
 * @param mostBytes a longer answer is given up
 */
public record Request(String method, URI address, Map<String, String> headers, Content content, int mostBytes) {
    /** Without content, for an answer of the usual length. */
    public static Request of(String method, URI address, Map<String, String> headers) {
        return new Request(method, address, headers, Content.NONE, Reply.USUAL_BYTES);
    }
}
