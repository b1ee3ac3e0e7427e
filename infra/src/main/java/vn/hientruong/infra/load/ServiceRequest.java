package vn.hientruong.infra.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of a 311 export, every value as it stands in the file: what is missing or wrong there stays so.
 *
 * @param latitude WGS84 degrees as text, often empty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceRequest(
        @JsonProperty("sr_number") String number,
        @JsonProperty("request_type") String type,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("channel") String channel,
        @JsonProperty("owner") String owner,
        @JsonProperty("anonymous") String anonymous,
        @JsonProperty("latitude") String latitude,
        @JsonProperty("longitude") String longitude,
        @JsonProperty("council_name") String council) {

    /** Which of our categories a foreign request type is nearest to. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Bulky Items", "ve-sinh-moi-truong"),
            Map.entry("Illegal Dumping Pickup", "ve-sinh-moi-truong"),
            Map.entry("Metal/Household Appliances", "ve-sinh-moi-truong"),
            Map.entry("Electronic Waste", "ve-sinh-moi-truong"),
            Map.entry("Dead Animal Removal", "y-te-attp"),
            Map.entry("Graffiti Removal", "trat-tu-do-thi"),
            Map.entry("Homeless Encampment", "an-ninh-trat-tu"),
            Map.entry("Single Streetlight Issue", "chieu-sang"),
            Map.entry("Multiple Streetlight Issue", "chieu-sang"),
            Map.entry("Report Water Waste", "cap-nuoc"),
            Map.entry("Other", "hanh-chinh-cong"));

    /** {@code wanted} rows spread evenly over the file, in its order. */
    static List<ServiceRequest> sample(List<ServiceRequest> all, int wanted) {
        int count = Math.min(wanted, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    static List<ServiceRequest> read(Path csv) throws IOException {
        CsvMapper mapper = CsvMapper.builder().build();
        try (MappingIterator<ServiceRequest> rows = mapper.readerFor(ServiceRequest.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.toFile())) {
            return rows.readAll();
        }
    }

    /** The middle of the values that are numbers at all. */
    static double median(List<ServiceRequest> rows, Function<ServiceRequest, String> value) {
        List<Double> sorted = rows.stream()
                .map(value)
                .map(ServiceRequest::number)
                .flatMap(number -> number.stream().boxed())
                .sorted()
                .collect(Collectors.toList());
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no row has coordinates");
        }
        return sorted.get(sorted.size() / 2);
    }

    static OptionalDouble number(String text) {
        return Stream.of(text)
                .filter(value -> value.matches("-?[0-9]+(\\.[0-9]+)?"))
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    /** Our category; a type that the table does not know is sent as it is, for the server to refuse. */
    String category() {
        return CATEGORIES.getOrDefault(type, type);
    }

    String description() {
        return String.join(" · ", type, channel, owner, council, number);
    }
}
