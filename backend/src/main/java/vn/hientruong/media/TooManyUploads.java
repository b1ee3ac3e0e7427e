package vn.hientruong.media;

import vn.hientruong.platform.problem.DomainException;

/** As many files as one account may have in the store without a report that uses them. */
public final class TooManyUploads extends DomainException {
    private static final long serialVersionUID = 1L;

    TooManyUploads(int files, long megabytes) {
        super(files, megabytes);
    }

    @Override
    public int status() {
        return 429;
    }
}
