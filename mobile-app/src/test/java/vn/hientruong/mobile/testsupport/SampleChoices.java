package vn.hientruong.mobile.testsupport;

/** What a resident chose, as the backend says it. */
public final class SampleChoices {
    /** Everything on the phone, results by SMS too, nothing by mail; one occasion is of a later backend. */
    public static final String USUAL = """
            {"push":["RECEIPT","PROGRESS","QUESTION","RESULT","FOLLOWED","ALERT","AREA","WORK","LATER"],"sms":["RESULT"],
             "mail":[]}""";

    /** No address yet, but one that waits for its link. */
    public static final String ASKED = "{\"email\":null,\"asked\":\"nghia@example.vn\"}";

    /** An address that counts. */
    public static final String CONFIRMED = "{\"email\":\"nghia@example.vn\",\"asked\":null}";

    /** The first of {@link SampleOutlines#TWO}. */
    public static final String ONE_AREA = "{\"areas\":[\"18880\"]}";

    private SampleChoices() {}
}
