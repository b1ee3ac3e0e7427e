package vn.hientruong.platform.mail;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Letters that a test wrote down beforehand. */
@Singleton
class TestLetters implements Letters {
    static final String KIND = "test";

    final Map<UUID, Letter> written = new ConcurrentHashMap<>();
    final Queue<UUID> sent = new ConcurrentLinkedQueue<>();
    final Queue<UUID> failed = new ConcurrentLinkedQueue<>();

    UUID write(Letter letter) {
        UUID about = UUID.randomUUID();
        written.put(about, letter);
        return about;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> compose(UUID about) {
        return Optional.ofNullable(written.get(about));
    }

    @Override
    public void sent(UUID about) {
        sent.add(about);
    }

    @Override
    public void failed(UUID about) {
        failed.add(about);
    }
}
