package vn.hientruong.platform.outside;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way to call an address that another system told us. Private, local and special networks are refused, so that
 * nobody makes us ask our neighbours for them; redirects are not followed, since they would lead around that. The name is
 * looked up here and again by the client: the JDK keeps the first answer for half a minute, so both are the same.
 */
@Singleton
public class OutsideCalls {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean neighbours;

    /** What came back; {@code body} is empty where nobody wanted it. */
    public record Answer(int status, String contentType, byte[] body) {}

    /** @param neighbours whether private addresses may be called, as for trying out and tests */
    OutsideCalls(
            @ConfigProperty(name = "hientruong.outside.private-addresses", defaultValue = "false") boolean neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * Reads an address.
     *
     * @throws AddressRefused for what is not called
     * @throws IOException when nothing came back in time, or more than {@code most} bytes did
     */
    public Answer get(String address, int most, Duration timeout) throws IOException {
        return send(
                HttpRequest.newBuilder(check(address)).timeout(timeout).GET().build(), most);
    }

    /**
     * Sends JSON there; at most {@code most} bytes of the answer are read.
     *
     * @param headers names and values in turn
     * @throws AddressRefused for what is not called
     * @throws IOException when nothing came back in time
     */
    public Answer post(String address, byte[] json, String[] headers, int most, Duration timeout) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(check(address))
                .timeout(timeout)
                .headers(headers)
                .header("Content-Type", "application/cloudevents+json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        return send(request, most);
    }

    /**
     * The address, if it may be called.
     *
     * @throws AddressRefused if not, or when its name leads nowhere
     */
    public URI check(String address) throws AddressRefused {
        URI uri = parse(address);
        if (neighbours) {
            return uri;
        }
        try {
            for (InetAddress machine : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(machine)) {
                    throw new AddressRefused("a private address");
                }
            }
        } catch (UnknownHostException nowhere) {
            throw (AddressRefused) new AddressRefused("a name that leads nowhere").initCause(nowhere);
        }
        return uri;
    }

    private static URI parse(String address) throws AddressRefused {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null
                    || !SCHEMES.contains(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || address.length() > LONGEST) {
                throw new AddressRefused("no address of the web");
            }
            return uri;
        } catch (URISyntaxException unreadable) {
            throw (AddressRefused) new AddressRefused("no address").initCause(unreadable);
        }
    }

    /** Whether it is a machine of the public internet, as RFC 6890 tells those that are not. */
    static boolean isPublic(InetAddress machine) {
        if (machine.isAnyLocalAddress()
                || machine.isLoopbackAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = machine.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (machine instanceof Inet6Address) {
            boolean uniqueLocal = (first & 0xfe) == 0xfc;
            // ::, 64:ff9b:: and 2002:: wrap IPv4 addresses, private ones among them
            boolean translated = first == 0 || (first == 0x20 && second == 0x02);
            return !uniqueLocal && !translated;
        }
        return first != 0
                && !(first == 100 && (second & 0xc0) == 64)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second & 0xfe) == 18)
                && first < 240;
    }

    private Answer send(HttpRequest request, int most) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] read = body.readNBytes(most + 1);
                if (read.length > most && request.method().equals("GET")) {
                    throw new IOException("more than " + most + " bytes");
                }
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        read);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while calling", stopped);
        }
    }
}
