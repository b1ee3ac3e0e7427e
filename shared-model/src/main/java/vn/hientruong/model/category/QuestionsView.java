package vn.hientruong.model.category;

import java.util.List;

/**
 * The extra questions of a category as an administrator wrote them down.
 *
 * @param version what {@code If-Match} must carry; 0 where there never were any
 * @param questions in the order of the screen
 */
public record QuestionsView(int version, List<NewQuestion> questions) {}
