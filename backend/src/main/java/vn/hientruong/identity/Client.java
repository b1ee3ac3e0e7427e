package vn.hientruong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.ClientView;
import vn.hientruong.model.identity.NewClient;
import vn.hientruong.model.identity.Scope;

/** Another system that calls with a secret of its own. */
@Entity
class Client {
    static final String KIND = "client";

    @Id
    private UUID id;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] scopes;

    @SuppressWarnings("UnusedVariable") // asked for by queries alone
    private byte[] secretHash;

    private Instant createdAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    Client() {}

    Client(UUID id, NewClient said, byte[] secretHash, Instant now) {
        this.id = id;
        this.name = said.name().strip();
        this.scopes = said.scopes().stream().sorted().map(Scope::name).toArray(String[]::new);
        this.secretHash = secretHash;
        this.createdAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    boolean may(Scope scope) {
        return !isEnded() && scopes().contains(scope);
    }

    List<Scope> scopes() {
        return Arrays.stream(scopes).map(Scope::valueOf).toList();
    }

    ClientView view() {
        return new ClientView(id, name, scopes(), createdAt, endedAt);
    }
}
