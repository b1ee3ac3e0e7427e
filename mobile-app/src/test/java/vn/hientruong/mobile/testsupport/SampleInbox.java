package vn.hientruong.mobile.testsupport;

/** An inbox in the words of the backend. */
public final class SampleInbox {
    public static final String TWO = """
            {"items":[
              {"id":"0190a5c2-0000-7000-8000-0000000000d1","title":"Phản ánh đã được xử lý",
               "text":"Ổ gà ở Trần Hưng Đạo đã được vá. Mời bạn đánh giá.",
               "reportId":"0190a5c2-0000-7000-8000-00000000aaaa","at":"2026-11-22T08:00:00Z","readAt":null},
              {"id":"0190a5c2-0000-7000-8000-0000000000d2","title":"Đã nhận phản ánh","text":"Mã của bạn là QB-7K2M9.",
               "reportId":"0190a5c2-0000-7000-8000-00000000aaaa","at":"2026-11-19T01:30:00Z",
               "readAt":"2026-11-19T02:00:00Z"}],
             "next":null,"unread":1}""";

    private SampleInbox() {}
}
