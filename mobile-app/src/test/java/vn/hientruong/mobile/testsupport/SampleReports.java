package vn.hientruong.mobile.testsupport;

/** One report in the words of the backend. */
public final class SampleReports {
    public static final String ID = "0190a5c2-0000-7000-8000-00000000aaaa";

    public static final String ENTRIES = """
            [{"id":"0190a5c2-0000-7000-8000-000000000001","at":"2026-11-19T01:30:00Z","action":"filing","from":null,
              "to":"SUBMITTED","by":"Bạn","note":null,"internal":false,"details":{},"media":[]},
             {"id":"0190a5c2-0000-7000-8000-000000000002","at":"2026-11-19T03:00:00Z","action":"dispatch","from":"SUBMITTED",
              "to":"DISPATCHED","by":"Bộ phận tiếp nhận","note":null,"internal":false,"details":{},"media":[]},
             {"id":"0190a5c2-0000-7000-8000-000000000003","at":"2026-11-20T01:00:00Z","action":"acceptance",
              "from":"DISPATCHED","to":"IN_PROGRESS","by":"Phòng Kinh tế, Hạ tầng và Đô thị","note":null,"internal":false,
              "details":{},"media":[]},
             {"id":"0190a5c2-0000-7000-8000-000000000004","at":"2026-11-21T08:00:00Z","action":"approval",
              "from":"PENDING_APPROVAL","to":"RESOLVED","by":"Phòng Kinh tế, Hạ tầng và Đô thị",
              "note":"Đã vá ổ gà và sơn lại vạch kẻ đường.","internal":false,"details":{},"media":[]}]""";

    public static final String ASKED = """
            [{"id":"0190a5c2-0000-7000-8000-000000000001","at":"2026-11-19T01:30:00Z","action":"filing","from":null,
              "to":"SUBMITTED","by":"Bạn","note":null,"internal":false,"details":{},"media":[]},
             {"id":"0190a5c2-0000-7000-8000-000000000005","at":"2026-11-19T02:00:00Z","action":"information-request",
              "from":"SUBMITTED","to":"NEEDS_INFO","by":"Bộ phận tiếp nhận","note":"Ổ gà nằm ở chiều nào của đường?",
              "internal":false,"details":{},"media":[]}]""";

    /** The own ones, in three states. */
    public static final String PAGE = "{\"items\":["
            + row(
                    ID,
                    "QB-7K2M9",
                    "RESOLVED",
                    "Ổ gà, hư hỏng mặt đường",
                    "Ổ gà sâu giữa làn xe máy, trời mưa không thấy.",
                    1)
            + ","
            + row(
                    "0190a5c2-0000-7000-8000-00000000bbbb",
                    "QB-88ABC",
                    "IN_PROGRESS",
                    "Chiếu sáng công cộng",
                    "Đèn đường trước trường học không sáng từ tuần trước.",
                    4)
            + ","
            + row(
                    "0190a5c2-0000-7000-8000-00000000cccc",
                    "QB-XQ2TV",
                    "NEEDS_INFO",
                    "Rác thải, vệ sinh môi trường",
                    "Rác đổ trộm bên bờ sông.",
                    9)
            + "],\"next\":null}";

    private SampleReports() {}

    private static String row(String id, String code, String status, String category, String words, int days) {
        return """
                {"id":"%s","code":"%s","status":"%s","category":{"code":"x","name":"%s"},"description":"%s","lat":17.46,
                 "lon":106.62,"area":null,"agency":null,"assignee":null,"filedAt":"2026-11-%02dT01:30:00Z",
                 "dueAt":"2026-11-%02dT10:00:00Z","overdue":%b,"urgent":false,"version":7}""".formatted(id, code, status, category, words, 22 - days, 25 - days, days > 3);
    }

    public static String resolved() {
        return report("RESOLVED", "[\"rating\",\"reopening\",\"follow-up\"]", true, RESULT);
    }

    public static String closed() {
        return report("CLOSED", "[]", true, RESULT);
    }

    public static String needsInfo() {
        return report("NEEDS_INFO", "[\"information\",\"withdrawal\"]", true, "null");
    }

    public static String ofSomebodyElse() {
        return report("IN_PROGRESS", "[]", false, "null");
    }

    private static final String RESULT = """
            {"text":"Đã vá ổ gà và sơn lại vạch kẻ đường.","media":[%s],"noPhotoReason":null,"at":"2026-11-21T08:00:00Z"}""".formatted(photo("0190a5c2-0000-7000-8000-0000000000c1"));

    private static String photo(String id) {
        return """
                {"id":"%s","kind":"PHOTO","state":"READY","url":"http://127.0.0.1:1/photo.jpg","thumbnailUrl":null,
                 "videoUrl":null,"publicUrl":null,"width":1600,"height":1200,"blurHash":null,"findings":null}""".formatted(id);
    }

    private static String report(String status, String actions, boolean mine, String result) {
        return """
                {"id":"%s","code":"QB-7K2M9","status":"%s","category":{"code":"o-ga","name":"Ổ gà, hư hỏng mặt đường"},
                 "description":"Ổ gà sâu giữa làn xe máy, trời mưa không thấy, đã có hai người ngã.",
                 "place":{"lat":17.4689,"lon":106.6223,"accuracyMetres":12.0,"address":"Trước số 12 Trần Hưng Đạo",
                          "area":{"code":"18880","name":"Phường Đồng Hới"}},
                 "agency":{"code":"kt","name":"Phòng Kinh tế, Hạ tầng và Đô thị"},"cooperating":[],"routing":null,
                 "reporter":null,"filedAt":"2026-11-19T01:30:00Z","takenAt":null,"dueAt":"2026-11-26T10:00:00Z",
                 "overdue":false,"urgent":false,"urgency":"NORMAL","promisedDate":null,"mergedInto":null,"assignee":null,
                 "contributions":null,"splitFrom":null,"splitInto":[],"media":[%s,%s],"result":%s,"rating":null,
                 "extension":null,"answers":[],"allowedActions":%s,"mine":%b,"following":false,"followers":4,"version":7}""".formatted(
                        ID,
                        status,
                        photo("0190a5c2-0000-7000-8000-0000000000b1"),
                        photo("0190a5c2-0000-7000-8000-0000000000b2"),
                        result,
                        actions,
                        mine);
    }
}
