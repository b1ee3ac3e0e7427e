package vn.hientruong.statistics;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What stands at the head of official papers of those who see all reports; an agency's own have its name. */
@ConfigMapping(prefix = "hientruong.letterhead")
interface Letterhead {
    /** The authority above, as in ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ. */
    Optional<String> superior();

    /** Who issues the paper. */
    Optional<String> office();

    /** Where; it stands before the date. Left to be written by hand when it is not set. */
    Optional<String> place();
}
