package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.media.MultipartStore.Arrived;

/** The dialects of stores, and what is none. */
class PartsReaderTest {
    private static final String MINIO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListPartsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Bucket>b</Bucket><Key>k</Key>
            <Initiator><ID>1</ID><DisplayName>x</DisplayName></Initiator><Owner><ID>1</ID></Owner>
            <NextPartNumberMarker>0</NextPartNumberMarker><IsTruncated>false</IsTruncated><ChecksumType></ChecksumType>
            <Part><PartNumber>1</PartNumber><LastModified>2026-11-22T13:55:30.028Z</LastModified>
            <ETag>&#34;aa&#34;</ETag><Size>5242880</Size></Part>
            <Part><PartNumber>2</PartNumber><LastModified>2026-11-22T13:55:30.083Z</LastModified>
            <ETag>&quot;bb&quot;</ETag><Size>7</Size><New><Size>8</Size></New></Part></ListPartsResult>
            """;

    private final PartsReader reader = new PartsReader();

    @TempDir
    Path folder;

    @Test
    void everyPartIsReadAndWhatElseIsSaidIsNot() throws IOException {
        assertThat(read(MINIO)).isEmpty();

        assertThat(reader.parts()).containsExactly(new Arrived(1, 5242880, "aa"), new Arrived(2, 7, "bb"));
    }

    @Test
    void ofAPartThatStandsTwiceTheNewestCounts() throws IOException {
        read(result(part(2, "b", "13:53:12Z")
                + part(2, "c", "13:53:13Z")
                + part(2, "a", "13:53:11Z")
                + part(1, "d", "13:53:20Z")));

        assertThat(reader.parts()).containsExactly(new Arrived(1, 9, "d"), new Arrived(2, 9, "c"));
    }

    @Test
    void theNewestCountsOverPagesToo() throws IOException {
        read(result(part(1, "new", "13:53:13.5Z")));
        read(result(part(1, "old", "13:53:13Z")));

        assertThat(reader.parts()).containsExactly(new Arrived(1, 9, "new"));
    }

    @Test
    void noPartHasArrivedYet() throws IOException {
        assertThat(read(result("<NextPartNumberMarker/><IsTruncated>false</IsTruncated>")))
                .isEmpty();
        assertThat(read("<ListPartsResult/>")).isEmpty();

        assertThat(reader.parts()).isEmpty();
    }

    @Test
    void aPageTellsWhereTheNextBegins() throws IOException {
        String marker = "<NextPartNumberMarker>1000</NextPartNumberMarker>";

        assertThat(read(result("<IsTruncated>true</IsTruncated>" + marker))).hasValue(1000);
        assertThat(read(result("<IsTruncated>false</IsTruncated>" + marker))).isEmpty();
    }

    @Test
    void nothingIsExpandedOrFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "7");
        String within = result("<IsTruncated>true</IsTruncated><NextPartNumberMarker>&e;</NextPartNumberMarker>");

        assertRefused("<!DOCTYPE ListPartsResult [<!ENTITY e '7'>]>" + within);
        assertRefused("<!DOCTYPE ListPartsResult [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>" + within);
        assertRefused("<!DOCTYPE ListPartsResult SYSTEM '" + secret.toUri() + "'>" + result(""));
        assertRefused(within);
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThatThrownBy(() -> reader.read(endless))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() {
        assertRefused("<ListPartsResult>" + "<a>".repeat(1_000_000));
    }

    @Test
    void anAnswerThatBreaksOffIsRefusedWhereverItDoes() {
        String whole = MINIO.strip();
        for (int length = 0; length < whole.length(); length++) {
            assertRefused(whole.substring(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the bytes of an object",
                "<html/>",
                "<ListPartsResult><Part><PartNumber>1</PartNumber></Part></ListPartsResult>",
                "<ListPartsResult><Part><PartNumber>one</PartNumber><Size>1</Size><ETag>a</ETag>"
                        + "<LastModified>2026-11-22T13:53:13Z</LastModified></Part></ListPartsResult>",
                "<ListPartsResult><Part><PartNumber>1</PartNumber><Size>1</Size><ETag>a</ETag>"
                        + "<LastModified>yesterday</LastModified></Part></ListPartsResult>",
                "<ListPartsResult><IsTruncated>true</IsTruncated></ListPartsResult>"
            })
    void whatIsNoListOfPartsIsRefused(String answer) {
        assertRefused(answer);
    }

    private void assertRefused(String answer) {
        assertThatThrownBy(() -> read(answer)).as(answer).isInstanceOf(IOException.class);
    }

    private OptionalInt read(String page) throws IOException {
        return reader.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String result(String content) {
        return "<ListPartsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + content + "</ListPartsResult>";
    }

    private static String part(int number, String etag, String time) {
        return ("<Part><ETag>&#34;%s&#34;</ETag><LastModified>2026-11-22T%s</LastModified>"
                        + "<PartNumber>%d</PartNumber><Size>9</Size></Part>")
                .formatted(etag, time, number);
    }
}
