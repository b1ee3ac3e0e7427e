package vn.hientruong.console;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways back that stand in an address or a form: never to another site, only to a path below the console. */
final class OwnPages {
    private OwnPages() {}

    /** That page if it is one of ours, else where whoever is signed in begins. */
    static URI within(@Nullable String page) {
        boolean ours = page != null && page.matches("/console(/[A-Za-z0-9/-]*)?(\\?[A-Za-z0-9=&%+,.:_-]*)?");
        return URI.create(ours ? Objects.requireNonNull(page) : "/console");
    }
}
