package vn.hientruong.mobile.choices;

/**
 * Where letters go.
 *
 * @param known whether that is known at all
 * @param confirmed the address; empty for none
 * @param asked an address whose letter with a link was not opened yet; empty for none
 * @param title what went wrong; empty when nothing did
 */
record MailState(boolean known, String confirmed, String asked, String title, String advice, boolean busy) {
    static MailState unknown() {
        return new MailState(false, "", "", "", "", false);
    }

    MailState asking() {
        return new MailState(known, confirmed, asked, "", "", true);
    }

    MailState failed(String why, String what) {
        return new MailState(known, confirmed, asked, why, what, false);
    }
}
