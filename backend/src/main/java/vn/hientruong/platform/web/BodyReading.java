package vn.hientruong.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.RefusedRequest;

/** Counts what a request sends while it is read, and refuses nothing where something is needed. */
@Provider
@Singleton
public class BodyReading implements ReaderInterceptor {
    private final RoutingContext request;

    BodyReading(RoutingContext request) {
        this.request = request;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (request.request().getHeader("Content-Length") == null) {
            context.setInputStream(new Counted(context.getInputStream(), request));
        }
        Object body = context.proceed();
        if (body == null && !isOptional(context)) {
            throw new RefusedRequest(HttpProblem.MISSING_BODY);
        }
        return body;
    }

    private static boolean isOptional(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }

    /** A stream that ends in a refusal once more came than the path allows. */
    private static final class Counted extends FilterInputStream {
        private final RoutingContext request;
        private final long limit;
        private long count;

        Counted(InputStream in, RoutingContext request) {
            super(in);
            this.request = request;
            this.limit = BodyLimits.of(
                    request.request().method().name(), request.request().path());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                BodyLimits.closeAfterwards(request);
                throw BodyLimits.exceeded(limit);
            }
        }

        /** Closing reads the rest first, which is just what must not happen to an endless body. */
        @Override
        public void close() throws IOException {
            if (count <= limit) {
                super.close();
            }
        }
    }
}
