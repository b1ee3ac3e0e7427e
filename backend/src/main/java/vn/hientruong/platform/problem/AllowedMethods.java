package vn.hientruong.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The methods a path answers to. REST leaves the {@code Allow} header, which RFC 9110 demands with 405, to us. */
final class AllowedMethods {
    private AllowedMethods() {}

    /** Empty when no resource has that path. */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        Set<String> methods = new TreeSet<>();
        for (RequestPath<InitialMatch> resource : request.getDeployment().getClassMappers()) {
            RequestMatch<InitialMatch> match =
                    new RequestMapper<>(new ArrayList<>(List.of(resource))).map(request.getPathWithoutPrefix());
            if (match != null) {
                String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
                List.of(match.value.handlers).stream()
                        .filter(ClassRoutingHandler.class::isInstance)
                        .map(ClassRoutingHandler.class::cast)
                        .forEach(routing -> addMatching(routing.getMappers(), remaining, methods));
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void addMatching(
            Map<String, RequestMapper<RuntimeResource>> mappers, String remaining, Set<String> methods) {
        mappers.forEach((method, mapper) -> {
            if (method != null && mapper.map(remaining) != null) {
                methods.add(method);
            }
        });
    }
}
