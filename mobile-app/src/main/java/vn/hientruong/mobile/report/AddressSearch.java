package vn.hientruong.mobile.report;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.report.ReportState.AddressRow;
import vn.hientruong.model.place.KnownAddress;

/** Finds streets by what is typed, while there is a network. One question at a time, and the newest wish next. */
final class AddressSearch {
    private static final int LETTERS = 3;
    private static final int LONGEST = 100;
    private static final int SHOWN = 5;

    private final ReportApi api;
    private final Tasks tasks;
    private String asked = "";
    private @Nullable String wish;

    AddressSearch(ReportApi api, Tasks tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    /** The {@code then} is told on the screen's thread, of the newest wish alone; nobody is asked for fewer than three letters. */
    void find(String typed, Consumer<List<AddressRow>> then) {
        String words = typed.strip();
        wish = words.length() < LETTERS || words.length() > LONGEST ? null : words;
        if (wish == null) {
            then.accept(List.of());
        } else if (asked.isEmpty()) {
            ask(words, then);
        }
    }

    private void ask(String words, Consumer<List<AddressRow>> then) {
        asked = words;
        tasks.run(() -> read(words), found -> settle(found, then), () -> settle(List.of(), then));
    }

    private void settle(List<AddressRow> found, Consumer<List<AddressRow>> then) {
        String answered = asked;
        String next = wish;
        asked = "";
        if (answered.equals(next)) {
            then.accept(found);
        } else if (next != null) {
            ask(next, then);
        }
    }

    /** Without an answer the communes are still there to choose from. */
    private List<AddressRow> read(String words) {
        return api.addresses(words) instanceof Received<List<KnownAddress>> found
                ? found.value().stream()
                        .limit(SHOWN)
                        .map(one -> new AddressRow(one.address(), one.lat(), one.lon()))
                        .toList()
                : List.of();
    }
}
