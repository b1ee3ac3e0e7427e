package vn.hientruong.mobile.api;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import vn.hientruong.model.media.UploadTicket;

/** Sends bytes where a ticket says. The addresses are signed, so nothing of the session goes along. */
public final class ObjectStore {
    private static final Logger LOG = System.getLogger(ObjectStore.class.getName());

    /** What came of sending. */
    public enum Sent {
        /** The store has it. */
        TAKEN,
        /** The store, or something on the way, did not take it: a ticket that is over, a portal, a store in trouble. */
        NOT_TAKEN,
        /** No way there, or the line broke. */
        OFFLINE
    }

    private final Transport transport;

    public ObjectStore(Transport transport) {
        this.transport = transport;
    }

    /**
     * Sends one file or one part of it.
     *
     * @param address as the ticket gave it
     */
    public Sent put(UploadTicket ticket, String address, Content content) {
        try {
            Reply reply = transport.send(new Request(
                    ticket.method(), URI.create(address), Map.copyOf(ticket.headers()), content, Reply.USUAL_BYTES));
            // a portal answers 200 with a page; the store answers with nothing at all
            if (reply.status() / 100 == 2 && !reply.is("text/html")) {
                return Sent.TAKEN;
            }
            LOG.log(Level.WARNING, "The store took nothing: {0} {1}", reply.status(), reply.type());
            return Sent.NOT_TAKEN;
        } catch (IOException broken) {
            LOG.log(Level.INFO, "The line to the store broke: {0}", broken.toString());
            return Sent.OFFLINE;
        }
    }
}
