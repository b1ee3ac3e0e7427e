package vn.hientruong.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhotoLoadTest {
    @Test
    void sendsEachPhotoOnceAndNoTwoAlike() throws InterruptedException {
        Map<Integer, String> sent = new ConcurrentHashMap<>();
        PhotoLoad load = new PhotoLoad(20, 3, 1000);

        double rate = load.run((connection, photo, jpeg) -> {
            assertThat(connection).isBetween(0, 2);
            assertThat(jpeg).hasSize(1000).startsWith(0xff, 0xd8, 0xff);
            assertThat(sent.put(photo, Arrays.toString(jpeg))).isNull();
        });

        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        assertThat(sent.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(sent.values()).doesNotHaveDuplicates();
        assertThat(rate).isPositive();
    }
}
