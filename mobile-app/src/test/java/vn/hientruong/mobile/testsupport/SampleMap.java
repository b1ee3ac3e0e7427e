package vn.hientruong.mobile.testsupport;

/** A part of the map in the words of the backend. */
public final class SampleMap {
    public static final String THREE = """
            {"type":"FeatureCollection","bbox":[106.5,17.4,106.7,17.6],"reports":59,"features":[
              {"type":"Feature","geometry":{"type":"Point","coordinates":[106.6400,17.4840]},"properties":{"reports":57}},
              {"type":"Feature","geometry":{"type":"Point","coordinates":[106.6200,17.4711]},
               "properties":{"reports":1,"id":"0190a5c2-0000-7000-8000-00000000aaaa","code":"QB-7K2M9","category":"o-ga",
                             "status":"IN_PROGRESS","name":"Ổ gà · Đang xử lý"}},
              {"type":"Feature","geometry":{"type":"Point","coordinates":[106.6110,17.4630]},
               "properties":{"reports":1,"id":"0190a5c2-0000-7000-8000-00000000bbbb","code":"QB-88888",
                             "category":"chieu-sang","status":"RESOLVED","name":"Chiếu sáng · Đã xử lý"}}]}""";

    public static final String NONE =
            "{\"type\":\"FeatureCollection\",\"bbox\":[0,0,0,0],\"reports\":0,\"features\":[]}";

    private SampleMap() {}
}
