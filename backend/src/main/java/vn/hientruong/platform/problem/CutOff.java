package vn.hientruong.platform.problem;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Ends an answer that has begun and cannot be finished, in a way that nobody takes for its end. */
final class CutOff {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private CutOff() {}

    /** Nothing that is written from now on reaches the caller. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to be told how that went
    static void of(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (connection instanceof ConnectionBase line) {
            close(line.channel()); // closing the connection itself would first send what is written after this
        } else {
            connection.close();
        }
    }

    /** Waits, on any other thread than the line's own: what is written meanwhile would still be sent by a write that has begun. */
    private static void close(Channel line) {
        ChannelFuture closed = line.close();
        if (!line.eventLoop().inEventLoop()) {
            closed.awaitUninterruptibly(PATIENCE.toMillis());
        }
    }
}
