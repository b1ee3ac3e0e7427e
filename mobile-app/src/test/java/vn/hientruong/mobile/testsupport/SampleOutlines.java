package vn.hientruong.mobile.testsupport;

/** Two communes in the words of the backend. */
public final class SampleOutlines {
    public static final String TWO = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"code":"18880","name":"Phường Đồng Hới","name_en":"Dong Hoi","approximate":true},
               "geometry":{"type":"Polygon","coordinates":[[[106.58,17.42],[106.66,17.44],[106.67,17.50],[106.60,17.52],
                                                            [106.57,17.47],[106.58,17.42]]]}},
              {"type":"Feature","properties":{"code":"18865","name":"Phường Đồng Thuận","name_en":"Dong Thuan","approximate":true},
               "geometry":{"type":"Polygon","coordinates":[[[106.60,17.52],[106.67,17.50],[106.66,17.57],[106.59,17.58],
                                                            [106.60,17.52]]]}}]}""";

    private SampleOutlines() {}
}
