package vn.hientruong.statistics.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Under which terms open data is given, and what is blurred in it. */
@ConfigMapping(prefix = "hientruong.open-data")
public interface OpenDataConfig {
    /** Codes of categories whose reports are put into the middle of their commune. */
    @WithDefault("an-ninh-trat-tu,tieng-on,dat-dai,y-te-attp")
    Set<String> coarseCategories();

    /** Address of the licence. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI licence();

    /** Who publishes; none: a general name. */
    Optional<String> publisher();
}
