package vn.hientruong.console;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientruong.integration.DeliveryState;
import vn.hientruong.integration.Webhooks;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.model.integration.NewWebhook;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.testsupport.ApiKey;

/** Keys, a webhook that takes most of what it is sent, and stickers, so that their rooms have something to show. */
final class OtherSystems implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "Cột đèn 12, cầu Nhật Lệ",
            "Chợ Đồng Hới, cổng chính",
            "Quảng Bình Quan",
            "Cống số 3, hào thành",
            "Công viên biển Bảo Ninh",
            "Bến xe, nhà chờ 2",
            "Tượng đài Mẹ Suốt",
            "Bộ phận một cửa");

    private final Webhooks webhooks = Arc.container().instance(Webhooks.class).get();
    private final AtomicInteger asked = new AtomicInteger();
    private final String prefix = "tem-" + System.nanoTime() % 1_000_000;
    private final HttpServer server;
    private final UUID webhook;

    OtherSystems() {
        ApiKey.issue(Scope.EVENTS_READ);
        ApiKey.ended(Scope.EVENTS_READ);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.getAndIncrement() == 1 ? 410 : 204, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        webhook = webhooks.create(new NewWebhook("Trung tâm điều hành tỉnh", "http://127.0.0.1:" + port + "/su-kien"))
                .webhook()
                .id();
        StickerEditing stickers = Arc.container().instance(StickerEditing.class).get();
        for (int i = 0; i < PLACES.size(); i++) {
            stickers.write(
                    prefix + "-" + i,
                    new NewSticker(PLACES.get(i), 17.47, 106.62, "Phường Đồng Hới", "chieu-sang", true),
                    Seen.NOTHING);
        }
    }

    /** Addresses of rooms that show all that, below the console; waits until something was sent. */
    List<String> rooms() {
        await().until(() -> webhooks.log(webhook).stream().anyMatch(line -> line.state() == DeliveryState.SENT));
        String sheet = IntStream.range(0, PLACES.size())
                .mapToObj(i -> "code=" + prefix + "-" + i)
                .collect(Collectors.joining("&"));
        return List.of(
                "/admin/stickers",
                "/admin/stickers/new",
                "/admin/stickers/import",
                "/admin/stickers/sheet?" + sheet,
                "/admin/clients",
                "/admin/clients/new",
                "/admin/webhooks",
                "/admin/webhooks/new",
                "/admin/webhooks/of/" + webhook);
    }

    @Override
    public void close() {
        webhooks.end(webhook);
        server.stop(0);
    }
}
