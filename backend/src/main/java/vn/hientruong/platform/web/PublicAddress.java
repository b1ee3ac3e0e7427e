package vn.hientruong.platform.web;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach us, for links in mail. It is configured and never taken from a request: whoever sends a request chooses
 * its Host header, and with it where a link that carries a secret would lead.
 */
@Singleton
public class PublicAddress {
    private final Optional<URI> configured;
    private final HttpServer server;

    PublicAddress(@ConfigProperty(name = "hientruong.public-url") Optional<URI> configured, HttpServer server) {
        this.configured = configured;
        this.server = server;
    }

    /**
     * The whole address of a page.
     *
     * @param path beginning with a slash
     */
    public String of(String path) {
        return configured.orElseGet(server::getLocalBaseUri).resolve(path).toString();
    }
}
