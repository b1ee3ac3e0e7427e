package vn.hientruong.infra.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;

/** What staff ask all day, by suite. The names and the password are those of the sample accounts. */
final class Questions {
    private static final double PAGE_LIMIT = 60;
    private static final double FIGURES_LIMIT = 500;
    private static final double MAP_LIMIT = 150;

    /** From what every fifth report says to what few do. */
    private static final List<String> WORDS =
            List.of("đường", "đèn đường", "den duong", "Hàn Mặc Tử", "lục bình", "ngập", "rác");

    private final SignedIn intake;
    private final SignedIn handler;
    private final SignedIn lead;
    private final SignedIn supervisor;
    private final Known known;
    private final Known own;
    private final double searchLimit;

    private Questions(RunningSystem system, String password, double searchLimit) {
        intake = SignedIn.staff(system, "intake", password);
        handler = SignedIn.staff(system, "handler", password);
        lead = SignedIn.staff(system, "lead", password);
        supervisor = SignedIn.staff(system, "supervisor", password);
        known = Known.by(intake);
        own = Known.of(handler);
        this.searchLimit = searchLimit;
    }

    /** @param searchLimit milliseconds that a search may take, which depends on how many reports there are */
    static Map<String, Supplier<List<Question>>> of(RunningSystem system, Options options, double searchLimit) {
        String password = options.text("password", "hientruong-demo");
        Questions questions = new Questions(system, password, searchLimit);
        Map<String, Supplier<List<Question>>> suites = new LinkedHashMap<>();
        suites.put("worklist", questions::worklist);
        suites.put("search", questions::search);
        suites.put("report", questions::report);
        suites.put("figures", questions::figures);
        suites.put("map", questions::map);
        suites.put("console", () -> new ConsoleQuestions(system, password, questions.known, questions.own).all());
        suites.put("open311", () -> new Open311Questions(system).all());
        return suites;
    }

    private List<Question> worklist() {
        return List.of(
                page("new, oldest first", "intake", intake, "status=SUBMITTED&sort=filed", Meant.ROWS),
                page("newest first", "intake", intake, "", Meant.FULL_PAGE),
                page("newest first", "handler", handler, "", Meant.FULL_PAGE),
                page(
                        "open by due",
                        "handler",
                        handler,
                        "status=DISPATCHED,IN_PROGRESS,PENDING_APPROVAL&sort=due",
                        Meant.ROWS),
                page("overdue by due", "handler", handler, "due=overdue&sort=due", Meant.ROWS),
                page("overdue by due", "supervisor", supervisor, "due=overdue&sort=due", Meant.ROWS),
                page("waiting for approval", "lead", lead, "status=PENDING_APPROVAL&sort=due", Meant.ANY_ROWS),
                page(
                        "category and area",
                        "supervisor",
                        supervisor,
                        () -> "&category=" + Known.one(known.categories) + "&area=" + Known.one(known.areas),
                        Meant.ANY_ROWS),
                page(
                        "category, area and period",
                        "supervisor",
                        supervisor,
                        () -> "&category=" + Known.one(known.categories) + "&area=" + Known.one(known.areas) + "&from="
                                + known.month().atDay(1) + "&until="
                                + known.month().atEndOfMonth(),
                        Meant.ANY_ROWS),
                page(
                        "agency and status",
                        "supervisor",
                        supervisor,
                        () -> "&status=REJECTED,CLOSED&sort=filed&agency=" + Known.one(known.agencies),
                        Meant.ANY_ROWS),
                page("thousands of rows down", "intake", intake, () -> Known.one(known.deep), Meant.FULL_PAGE));
    }

    private List<Question> search() {
        List<Question> questions = new ArrayList<>();
        find(questions, "common word", "đường", Meant.ROWS);
        find(questions, "two common words", "đèn đường", Meant.ROWS);
        find(questions, "without accents", "den duong", Meant.ROWS);
        find(questions, "a street", "Hàn Mặc Tử", Meant.ROWS);
        find(questions, "syllables of many words", "lục bình", Meant.ANY_ROWS);
        find(questions, "rare word", "loong", Meant.ANY_ROWS);
        find(questions, "found nowhere", "xyzzy quux", Meant.NO_ROWS);
        questions.add(searched("code", "intake", intake, () -> Known.one(known.codes), Meant.ROWS));
        questions.add(searched("code", "handler", handler, () -> Known.one(own.codes), Meant.ROWS));
        return questions;
    }

    private List<Question> report() {
        return List.of(one("with timeline", "intake", intake, known), one("with timeline", "handler", handler, own));
    }

    private List<Question> figures() {
        return List.of(
                figures("month of the province", "period=" + known.month(), FIGURES_LIMIT),
                figures(
                        "month by agency and category",
                        "by=agency,category&period=" + known.month(),
                        Question.NO_LIMIT),
                figures("year of the province", "period=" + known.month().getYear(), Question.NO_LIMIT));
    }

    private void find(List<Question> questions, String name, String words, Meant meant) {
        questions.add(searched(name, "intake", intake, () -> words, meant));
        questions.add(searched(name, "handler", handler, () -> words, meant == Meant.ROWS ? Meant.ANY_ROWS : meant));
    }

    private Question searched(String name, String as, SignedIn who, Supplier<String> words, Meant meant) {
        return new Question(
                "search " + name,
                as,
                Door.api(who),
                () -> List.of("/inbox?limit=50&q=" + Known.encoded(words.get())),
                meant,
                searchLimit);
    }

    private static Question page(String name, String as, SignedIn who, String query, Meant meant) {
        return page(name, as, who, () -> query.isEmpty() ? "" : "&" + query, meant);
    }

    private static Question page(String name, String as, SignedIn who, Supplier<String> query, Meant meant) {
        return new Question(
                "worklist " + name,
                as,
                Door.api(who),
                () -> List.of("/inbox?limit=50" + query.get()),
                meant,
                PAGE_LIMIT);
    }

    private static Question one(String name, String as, SignedIn who, Known known) {
        return new Question(
                "report " + name,
                as,
                Door.api(who),
                () -> {
                    String id = Known.one(known.ids);
                    return List.of("/reports/" + id, "/reports/" + id + "/entries");
                },
                Meant.LINES,
                PAGE_LIMIT);
    }

    /** The public map, over the whole province and over one of its streets; and what words or a commune find. */
    private List<Question> map() {
        Supplier<String> province = () -> box(106.35, 17.6, 0.7, 0.6);
        Supplier<String> district = () -> box(around(106.62, 0.05), around(17.46, 0.03), 0.12, 0.06);
        Supplier<String> street = () -> box(around(106.62, 0.01), around(17.46, 0.01), 0.015, 0.008);
        Supplier<String> words = () -> "&q=" + Known.encoded(Known.one(WORDS));
        Supplier<String> commune = () -> "&area=" + Known.one(known.areas);
        return List.of(
                map("a province", 10, province, () -> "", Meant.MARKS),
                map("a district", 13, district, () -> "", Meant.MARKS),
                map("a street", 16, street, () -> "", Meant.MARKS),
                map(
                        "a crossing",
                        18,
                        () -> box(around(106.62, 0.005), around(17.46, 0.005), 0.004, 0.002),
                        () -> "",
                        Meant.MARKS),
                map("a province, by words", 10, province, words, Meant.MARKS),
                map("a district, by words", 13, district, words, Meant.ANY_MARKS),
                map("a street, by words", 16, street, words, Meant.ANY_MARKS),
                map("a province, one commune", 10, province, commune, Meant.MARKS),
                map("a district, one commune", 13, district, commune, Meant.ANY_MARKS));
    }

    private Question map(String name, int zoom, Supplier<String> box, Supplier<String> filter, Meant meant) {
        return new Question(
                "map of " + name,
                "everybody",
                Door.api(intake),
                () -> List.of("/map?zoom=" + zoom + "&bbox=" + box.get() + filter.get()),
                meant,
                MAP_LIMIT);
    }

    private static double around(double middle, double most) {
        return middle + ThreadLocalRandom.current().nextDouble(-most, most);
    }

    private static String box(double lon, double lat, double halfWidth, double halfHeight) {
        return String.format(
                Locale.ROOT,
                "%.5f,%.5f,%.5f,%.5f",
                lon - halfWidth,
                lat - halfHeight,
                lon + halfWidth,
                lat + halfHeight);
    }

    private Question figures(String name, String query, double limit) {
        return new Question(
                "figures " + name,
                "supervisor",
                Door.api(supervisor),
                () -> List.of("/statistics/figures?" + query),
                Meant.FIGURES,
                limit);
    }
}
