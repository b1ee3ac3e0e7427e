package vn.hientruong.identity;

import java.time.Duration;
import java.util.List;

/** How often something may happen for one key; the numbers are multiplied by {@code hientruong.limits.factor}. */
public enum Limit {
    /** Codes by SMS to one phone: each costs money and wakes somebody. */
    CODE_PER_PHONE(new Rate(3, Duration.ofMinutes(10)), new Rate(10, Duration.ofDays(1))),
    CODE_PER_ADDRESS(new Rate(20, Duration.ofHours(1))),
    /** Reports that are asked for by code and phone: a code cannot be found by trying, nor a phone by its report. */
    TRACKING_PER_ADDRESS(new Rate(20, Duration.ofHours(1))),
    TRACKING_PER_CODE(new Rate(10, Duration.ofHours(1))),
    /** What strangers say against reports: each is read by somebody. */
    FLAG_PER_ADDRESS(new Rate(10, Duration.ofHours(1))),
    /** Pages, maps, feeds and pictures of the public site: people behind one address look at many, a crawler at more. */
    SIGHT_PER_ADDRESS(new Rate(1_200, Duration.ofMinutes(1))),
    /** Words and communes looked for on the map: of those not asked for lately each reads through all reports that hold them. */
    MAP_SEARCH_PER_ADDRESS(new Rate(60, Duration.ofMinutes(10))),
    /** Tries to sign in as one user name or phone. */
    SIGN_IN_PER_NAME(new Rate(10, Duration.ofMinutes(15))),
    SIGN_IN_PER_ADDRESS(new Rate(60, Duration.ofMinutes(15))),
    /** Links of letters: asked for by one address, or tried with a password; bcrypt costs a processor each time. */
    LINK_PER_ADDRESS(new Rate(30, Duration.ofHours(1))),
    /** Letters to one person who forgot the password: nobody's mail box is filled by a stranger. */
    LINK_PER_NAME(new Rate(3, Duration.ofHours(1))),
    /** Phones of one mobile network share an address, and each refreshes four times an hour. */
    REFRESH_PER_ADDRESS(new Rate(600, Duration.ofMinutes(15))),
    FILING_PER_ACCOUNT(new Rate(20, Duration.ofHours(1)), new Rate(60, Duration.ofDays(1))),
    FILING_PER_ADDRESS(new Rate(120, Duration.ofHours(1))),
    /** Copies of everything known of a person: each reads through much. */
    EXPORT_PER_ACCOUNT(new Rate(6, Duration.ofHours(1))),
    /** Forms of guests, refused and repeated ones too: each may bring photos, and an account for its phone. */
    GUEST_FORM_PER_ADDRESS(new Rate(60, Duration.ofMinutes(15))),
    /** Apart from what the owner of the phone files, so that nobody can use that up by typing their number. */
    GUEST_FILING_PER_PHONE(new Rate(10, Duration.ofHours(1)), new Rate(20, Duration.ofDays(1))),
    /** What a form asks for while it is filled in. */
    GUEST_QUESTION_PER_ADDRESS(new Rate(600, Duration.ofMinutes(15))),
    UPLOAD_PER_ACCOUNT(new Rate(120, Duration.ofHours(1))),
    /** Everything asked through Open311 by one address: a crawler must not keep staff waiting. */
    OPEN311_PER_ADDRESS(new Rate(300, Duration.ofMinutes(1))),
    /** Reports filed by one system, which speaks for many people. */
    FILING_PER_CLIENT(new Rate(600, Duration.ofHours(1))),
    /** Pages of open data read by one address. */
    OPEN_DATA_PER_ADDRESS(new Rate(300, Duration.ofMinutes(1))),
    /** Whole files of open data: each reads through every public report. */
    OPEN_FILE_PER_ADDRESS(new Rate(20, Duration.ofHours(1))),
    /** Tokens asked for by one address; a secret cannot be guessed, but asking costs a query. */
    TOKEN_PER_ADDRESS(new Rate(120, Duration.ofMinutes(15))),
    /** Pages of the event feed, asked for by one system. */
    EVENTS_PER_CLIENT(new Rate(300, Duration.ofMinutes(1)));

    private final List<Rate> rates;

    /** So many at once, coming back evenly over that time. */
    record Rate(long times, Duration per) {}

    Limit(Rate... rates) {
        this.rates = List.of(rates);
    }

    List<Rate> rates() {
        return rates;
    }
}
