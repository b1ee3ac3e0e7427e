package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.ClientView;
import vn.hientruong.model.identity.NewClient;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Other systems that call: administrators let them in and shut them out, doors ask who shows a secret. */
@Singleton
public class Clients {
    /** A new client, and the secret that is shown this once. */
    public record Made(ClientView client, String secret) {}

    /** What is written down of it when it changes. */
    private record Facts(String name, List<String> scopes) {
        static Facts of(Client client) {
            return new Facts(
                    client.name(), client.scopes().stream().map(Scope::word).toList());
        }
    }

    private final ClientRepository clients;
    private final Event<Changed> changes;
    private final Clock clock;

    Clients(ClientRepository clients, Event<Changed> changes, Clock clock) {
        this.clients = clients;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, those shut out last. */
    @Transactional
    public List<ClientView> list() {
        return clients.listInOrder().stream().map(Client::view).toList();
    }

    /**
     * Lets another system in.
     *
     * @throws InvalidRequest when there are too many
     */
    @Transactional
    public Made create(NewClient said) {
        if (clients.count("endedAt is null") >= Limits.CLIENTS) {
            throw InvalidRequest.at("", "too-many-clients", Limits.CLIENTS);
        }
        Instant now = clock.instant();
        String secret = Secret.random();
        Client client = new Client(Uuid7.at(now), said, Secret.hash(secret), now);
        clients.addAccount(client.id(), now);
        clients.persist(client);
        changes.fire(Changed.of(Client.KIND, client.id().toString(), null, Facts.of(client)));
        return new Made(client.view(), secret);
    }

    /**
     * Shuts it out at once; what it filed stays.
     *
     * @throws NotFound when there is no such client, or it is shut out already
     */
    @Transactional
    public void end(UUID id) {
        Client client =
                clients.findByIdOptional(id).filter(known -> !known.isEnded()).orElseThrow(NotFound::new);
        client.end(clock.instant());
        changes.fire(Changed.removed(Client.KIND, id.toString(), Facts.of(client)));
    }

    /** Whoever shows that secret, when they may do that. */
    @Transactional
    public Optional<Caller> findBySecret(String secret, Scope scope) {
        return clients.findBySecret(Secret.hash(secret))
                .filter(client -> client.may(scope))
                .map(client -> Caller.client(client.id()));
    }

    /** What that client may do, if it shows its secret and has not been shut out. */
    @Transactional
    public Set<Scope> scopesOf(UUID id, String secret) {
        return clients.findBySecret(Secret.hash(secret))
                .filter(client -> client.id().equals(id) && !client.isEnded())
                .map(client -> Set.copyOf(client.scopes()))
                .orElse(Set.of());
    }

    /** Whether it may do that now, whatever a token says that it was given minutes ago. */
    @Transactional
    public boolean may(UUID id, Scope scope) {
        return clients.findByIdOptional(id).filter(client -> client.may(scope)).isPresent();
    }
}
