package vn.hientruong.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer while it is written, in either format. In JSON the outermost container is a bare array, one within an item a
 * member of it, and what is empty is null: the mapping of the standard.
 */
interface Document {
    /** A container of repeated items. */
    void openList(String name);

    void closeList();

    /** One of them, or an object that stands alone. */
    void openItem(String name);

    void closeItem();

    /** Text, or nothing where it is absent or empty. */
    void text(String name, @Nullable String value);

    void number(String name, double value);

    void flag(String name, boolean value);

    /** Everything has been written. */
    void end();

    /** Texts in a container of their own. */
    void texts(String name, String item, List<String> values);
}
