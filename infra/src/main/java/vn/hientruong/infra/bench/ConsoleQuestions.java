package vn.hientruong.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.hientruong.infra.RunningSystem;

/** Pages of the console, whole and compressed, as the people they are for open them. */
final class ConsoleQuestions {
    private static final double PAGE_LIMIT = 120;

    private final RunningSystem system;
    private final String password;
    private final Known known;
    private final Known own;
    private final List<Question> all = new ArrayList<>();

    /**
     * @param known what intake and supervisors may ask for
     * @param own what the handler may
     */
    ConsoleQuestions(RunningSystem system, String password, Known known, Known own) {
        this.system = system;
        this.password = password;
        this.known = known;
        this.own = own;
    }

    List<Question> all() {
        as(
                "intake",
                Map.of(
                        "queue", () -> "/intake",
                        "hotline entry", () -> "/hotline",
                        "report", () -> "/reports/" + Known.one(known.ids),
                        "list", () -> "/reports",
                        "list searched", () -> "/reports?q=" + Known.encoded("đèn đường")));
        as(
                "handler",
                Map.of(
                        "agency's work", () -> "/agency",
                        "agency's work as board", () -> "/agency?as=board",
                        "agency's work as map", () -> "/agency?as=map",
                        "report", () -> "/reports/" + Known.one(own.ids),
                        "print sheet", () -> "/reports/" + Known.one(own.ids) + "/print",
                        "notifications", () -> "/notifications"));
        as("lead", Map.of("approvals", () -> "/agency?cut=approval", "leader's desk", () -> "/leader?whole=yes"));
        as(
                "supervisor",
                Map.of(
                        "leader's desk", () -> "/leader?whole=yes",
                        "ranking", () -> "/leader/ranking?whole=yes",
                        "heat map", () -> "/leader/map?whole=yes",
                        "repeat spots", () -> "/leader/spots",
                        "wall", () -> "/leader/wall",
                        "behind a figure", () -> "/leader/reports?figure=received&period=" + known.month()));
        return all;
    }

    private void as(String user, Map<String, Supplier<String>> pages) {
        Door door = Door.console(system.address(), system.consoleSession(user, password));
        new TreeMap<>(pages)
                .forEach((name, path) -> all.add(
                        new Question("page " + name, user, door, () -> List.of(path.get()), Meant.PAGE, PAGE_LIMIT)));
    }
}
