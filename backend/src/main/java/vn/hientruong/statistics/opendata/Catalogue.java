package vn.hientruong.statistics.opendata;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** Says what there is, for catalogues of data: DCAT-AP in JSON-LD, and the dictionary of the columns. */
@Singleton
public class Catalogue {
    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";
    private static final String IANA = "http://www.iana.org/assignments/media-types/";

    private final PublicAddress address;
    private final OpenDataConfig config;
    private final Texts texts;

    /** A column, in both languages. */
    public record Described(String key, String type, String vi, String en) {}

    Catalogue(PublicAddress address, OpenDataConfig config, Texts texts) {
        this.address = address;
        this.config = config;
        this.texts = texts;
    }

    /** What each column means, in their order. */
    public List<Described> dictionary() {
        List<Described> columns = new ArrayList<>();
        for (OpenColumn column : OpenColumn.values()) {
            String key = "statistics.open." + column.key();
            columns.add(new Described(
                    column.key(), column.type(), texts.of(Texts.VIETNAMESE, key), texts.of(Texts.ENGLISH, key)));
        }
        return columns;
    }

    /** The entry of the catalogue. */
    public Map<String, Object> dcat() {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "foaf", "http://xmlns.com/foaf/0.1/"));
        catalogue.put("@id", address.of("/open-data/catalogue.jsonld"));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", both("open.catalogue"));
        catalogue.put("dct:description", both("open.about"));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dct:license", id(config.licence().toString()));
        catalogue.put("dcat:dataset", List.of(dataset()));
        return catalogue;
    }

    private Map<String, Object> dataset() {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address.of("/open-data/reports"));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", address.of("/open-data/reports"));
        dataset.put("dct:title", both("open.reports"));
        dataset.put("dct:description", both("open.about"));
        dataset.put("dct:publisher", publisher());
        dataset.put("dct:license", id(config.licence().toString()));
        dataset.put("dct:accrualPeriodicity", id(FREQUENCY));
        dataset.put("dct:accessRights", id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"));
        dataset.put("dct:spatial", id("http://publications.europa.eu/resource/authority/country/VNM"));
        dataset.put("dct:language", List.of(language("VIE"), language("ENG")));
        dataset.put("dcat:theme", id("http://publications.europa.eu/resource/authority/data-theme/GOVE"));
        dataset.put(
                "dcat:keyword",
                texts.of(Texts.VIETNAMESE, "statistics.open.keywords").split(", ", -1));
        dataset.put("foaf:page", id(address.of("/open-data/dictionary.json")));
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution("/open-data/reports.csv", "CSV", "text/csv"),
                        distribution("/open-data/reports.geojson", "GEOJSON", "application/geo+json"),
                        distribution("/open-data/api", "GEOJSON", "application/geo+json")));
        return dataset;
    }

    private Map<String, Object> distribution(String path, String format, String mediaType) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@id", address.of(path));
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dcat:accessURL", id(address.of(path)));
        if (!path.endsWith("/api")) {
            distribution.put("dcat:downloadURL", id(address.of(path)));
        }
        distribution.put("dct:format", id("http://publications.europa.eu/resource/authority/file-type/" + format));
        distribution.put("dcat:mediaType", id(IANA + mediaType));
        distribution.put("dct:license", id(config.licence().toString()));
        return distribution;
    }

    private Map<String, Object> publisher() {
        String name = config.publisher().orElseGet(() -> texts.of(Texts.VIETNAMESE, "statistics.open.publisher"));
        return Map.of("@type", "foaf:Agent", "foaf:name", name);
    }

    private List<Map<String, String>> both(String key) {
        return Texts.LANGUAGES.stream()
                .map(language ->
                        Map.of("@language", language.getLanguage(), "@value", texts.of(language, "statistics." + key)))
                .toList();
    }

    private static Map<String, Object> language(String code) {
        return id("http://publications.europa.eu/resource/authority/language/" + code);
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }
}
