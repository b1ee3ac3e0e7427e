package vn.hientruong.model;

/** Lengths and sizes that both sides check, so a phone can refuse before it sends. */
public final class Limits {
    /** Characters (UTF-16 units) of a description, an answer, a reason or a note. */
    public static final int TEXT = 4000;
    /** Characters of an address line. */
    public static final int ADDRESS = 300;
    /** Characters of a person's name. */
    public static final int NAME = 100;
    /** Photos and videos of one report, or of one action on it. */
    public static final int MEDIA = 10;
    /** Cooperating agencies of one report. */
    public static final int COOPERATING = 10;
    /** Reports that one report is split into. */
    public static final int SPLIT = 10;
    /** Extra questions of one category. */
    public static final int QUESTIONS = 20;
    /** Choices of one question. */
    public static final int CHOICES = 50;
    /** Characters of a question, of its hint, and of an answer in one line. */
    public static final int QUESTION = 300;
    /** Response templates of the whole system. */
    public static final int TEMPLATES = 1000;
    /** Characters of the reason a routing rule gives, or somebody who wants to see what is hidden. */
    public static final int REASON = 500;
    /** Rules of one draft. */
    public static final int DRAFT_RULES = 50;
    /** Last reports that a draft of rules is tried on. */
    public static final int DRY_RUN_REPORTS = 1000;
    /** Areas, or categories, that one agency names. */
    public static final int SERVED = 500;
    /** Working days of the longest normal limit. */
    public static final int WORKING_DAYS = 60;
    /** Minutes of the longest urgent limit: thirty days. */
    public static final int URGENT_MINUTES = 30 * 24 * 60;
    /** Spans of opening hours in a week: four on each day. */
    public static final int OPENINGS = 28;
    /** Holidays, or make-up days, of one year. */
    public static final int DAYS_OFF = 100;
    /** Years a calendar can be written down for. */
    public static final String YEAR_PATTERN = "20[0-9]{2}";
    /** Hours of a day, as 07:30. */
    public static final String HOUR_PATTERN = "([01][0-9]|2[0-3]):[0-5][0-9]";
    /** Metres within which reports may be looked upon as the same, at most. */
    public static final int DUPLICATE_METRES = 1000;
    /** Days within which reports may be looked upon as the same, at most. */
    public static final int DUPLICATE_DAYS = 365;
    /** Characters that are compared to find the same report: as much as an address holds in every script. */
    public static final int COMPARED_TEXT = 300;
    /** Bytes of one photo. */
    public static final long PHOTO_BYTES = 20L * 1024 * 1024;
    /** Bytes of one video. */
    public static final long VIDEO_BYTES = 100L * 1024 * 1024;
    /** Metres between a photo's own position and its report beyond which intake is told. */
    public static final double PHOTO_FAR_METRES = 200;
    /** Areas made unrecognisable in one picture. */
    public static final int BLUR_BOXES = 100;
    /** Reports of one action on many. */
    public static final int BULK = 500;
    /** Filters one person keeps. */
    public static final int SAVED_FILTERS = 50;
    /** Characters of a saved filter's query. */
    public static final int SAVED_QUERY = 1000;
    /** Rows of one page of a list. */
    public static final int PAGE = 200;
    /** Metres: a position less certain than this tells nothing about a street. */
    public static final int ACCURACY_METRES = 10_000;
    /** Characters of a password; bcrypt reads no more than 72 bytes. */
    public static final int PASSWORD = 72;
    /** Characters a new password needs at least. */
    public static final int PASSWORD_MIN = 10;
    /** User names of staff: lower case, so that nobody is two people. */
    public static final String USERNAME_PATTERN = "[a-z0-9][a-z0-9._-]{0,63}";
    /** Vietnamese phone numbers as people write them: 0 and nine or ten digits, or +84 and nine or ten. */
    public static final String PHONE_PATTERN = "(0|\\+84)[0-9]{9,10}";
    /** Phone numbers of offices as they print them: with an area code, or short as 1022 or 113. */
    public static final String OFFICE_PHONE_PATTERN = "\\+?[0-9(][0-9 .()-]{1,28}[0-9]";
    /** Characters of a mail address. */
    public static final int EMAIL = 254;
    /** Invitations that nobody has accepted yet. */
    public static final int INVITATIONS = 1000;
    /** Other systems that may call. */
    public static final int CLIENTS = 500;
    /** Webhooks that hear of events. */
    public static final int WEBHOOKS = 50;
    /** Characters of an address of the web. */
    public static final int URL = 2000;
    /** Mail addresses, as far as a pattern can tell. */
    public static final String EMAIL_PATTERN = "[^@\\s<>\"]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}";
    /** Codes of categories, agencies and areas. */
    public static final String CODE_PATTERN = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private Limits() {}
}
