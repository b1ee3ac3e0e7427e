package vn.hientruong.platform.mail;

/** The mail server says that there is no such address, and never will be. */
class NoSuchMailbox extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
