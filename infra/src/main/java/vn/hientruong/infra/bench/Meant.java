package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** What kind of answer is meant to be measured: a search that finds nothing is not a search that finds much. */
enum Meant {
    FULL_PAGE,
    ROWS,
    NO_ROWS,
    ANY_ROWS,
    LINES,
    FIGURES;

    boolean fits(JsonNode answer) {
        JsonNode items = answer.path("items");
        return switch (this) {
            case FULL_PAGE -> items.size() == 50;
            case ROWS -> !items.isEmpty();
            case NO_ROWS -> items.isArray() && items.isEmpty();
            case ANY_ROWS -> items.isArray();
            case LINES -> answer.isArray() && !answer.isEmpty();
            case FIGURES -> !answer.isEmpty();
        };
    }
}
