package vn.hientruong.platform.web;

/** The order of what looks at a request before every resource; the highest number comes first. */
final class Order {
    static final int HEADERS = 10_000;
    static final int ADDRESS = 9_000;
    static final int BODY = 8_000;

    private Order() {}
}
