package vn.hientruong.platform.problem;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends an answer that has begun and cannot be finished, in a way that nobody takes for its end. */
final class CutOff {
    private CutOff() {}

    /** Nothing that is written from now on reaches the caller. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to be told how that went
    static void of(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (connection instanceof ConnectionBase line) {
            line.channel().close(); // closing the connection itself would first send what is written after this
        } else {
            connection.close();
        }
    }
}
