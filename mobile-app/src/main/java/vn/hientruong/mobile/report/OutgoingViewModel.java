package vn.hientruong.mobile.report;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.text.Strings;

/** The reports that have left the person's hands and are not yet anywhere else. */
public final class OutgoingViewModel {
    private static final Logger LOG = System.getLogger(OutgoingViewModel.class.getName());

    private final Outbox outbox;
    private final Tasks work;
    private final UnaryOperator<String> categoryName;
    private final OutgoingWords words;
    private final ReadOnlyObjectWrapper<List<OutgoingRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<Parcel> parcels = List.of();
    private Delivering delivering = Delivering.NOTHING;
    private boolean reading;
    private boolean again;

    /**
     * Shows nothing until it is told to look.
     *
     * @param work one after the other
     * @param categoryName of a code, as far as it is known
     */
    public OutgoingViewModel(Outbox outbox, Tasks work, UnaryOperator<String> categoryName, Strings text) {
        this.outbox = outbox;
        this.work = work;
        this.categoryName = categoryName;
        words = new OutgoingWords(text);
    }

    /** Changes on the screen's thread only; those that came back first. */
    public ReadOnlyObjectProperty<List<OutgoingRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** What the courier does now; on the screen's thread. */
    public void tell(Delivering now) {
        boolean same = Objects.equals(delivering.carried(), now.carried());
        delivering = now;
        if (same) {
            show();
        } else {
            look();
        }
    }

    /** Reads the outbox; once more is enough for all who asked meanwhile. */
    public void look() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        work.run(this::read, this::show, () -> reading = false);
    }

    private List<Parcel> read() {
        try {
            return outbox.list();
        } catch (IOException unreadable) {
            LOG.log(Level.ERROR, "Cannot read the outbox: {0}", unreadable.toString());
            return List.of();
        }
    }

    private void show(List<Parcel> found) {
        reading = false;
        parcels = found;
        show();
        if (again) {
            again = false;
            look();
        }
    }

    private void show() {
        rows.set(parcels.stream()
                .filter(parcel -> parcel.stage() == Stage.QUEUED || parcel.stage() == Stage.REFUSED)
                .sorted((one, other) -> Boolean.compare(other.editable(), one.editable()))
                .map(this::row)
                .toList());
    }

    private OutgoingRow row(Parcel parcel) {
        String code = parcel.draft().category();
        String said = parcel.draft().text();
        return new OutgoingRow(
                parcel.key().toString(),
                said.isBlank() && code != null ? categoryName.apply(code) : said,
                words.of(parcel, delivering),
                OutgoingWords.kind(parcel, delivering),
                parcel.editable());
    }
}
