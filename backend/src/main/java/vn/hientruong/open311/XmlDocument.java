package vn.hientruong.open311;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** XML 1.0 in UTF-8 without namespaces, written as it goes. */
final class XmlDocument implements Document {
    /** Stands for what XML cannot hold. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlDocument(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }

    @Override
    public void openList(String name) {
        open.push(name);
        write("<" + name + ">");
    }

    @Override
    public void closeList() {
        write("</" + open.pop() + ">");
    }

    @Override
    public void openItem(String name) {
        openList(name);
    }

    @Override
    public void closeItem() {
        closeList();
    }

    @Override
    public void text(String name, @Nullable String value) {
        write(value == null || value.isEmpty() ? "<" + name + "/>" : element(name, escaped(value)));
    }

    @Override
    public void number(String name, double value) {
        write(element(name, JsonDocument.plain(value)));
    }

    @Override
    public void flag(String name, boolean value) {
        write(element(name, Boolean.toString(value)));
    }

    @Override
    public void texts(String name, String item, List<String> values) {
        openList(name);
        values.forEach(value -> text(item, value));
        closeList();
    }

    @Override
    public void end() {
        try {
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** A carriage return would be read as a line feed; what XML forbids altogether is replaced. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\r' -> escaped.append("&#13;");
                case '\t', '\n' -> escaped.append(c);
                default -> escaped.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? REPLACEMENT : c);
            }
        }
        return escaped.toString();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
