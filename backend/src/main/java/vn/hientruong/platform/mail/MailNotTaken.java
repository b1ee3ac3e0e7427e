package vn.hientruong.platform.mail;

/** The mail server did not take a letter this time; the task is tried again. */
class MailNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why codes and types alone: the words of a server may hold the address */
    MailNotTaken(String why) {
        super(why);
    }
}
