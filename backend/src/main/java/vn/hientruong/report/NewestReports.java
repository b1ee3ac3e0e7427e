package vn.hientruong.report;

/**
 * The newest reports of everybody, or of one agency: a sample of them tells how common words are, and where they are common a
 * walk over more of them finds {@link WorklistSearch#MOST} sooner than the index, which would give thousands to sort.
 *
 * @param before SQL of rows of {@code report_words}, the newest first, up to its limit
 * @param after what follows the limit
 * @param sampled how many rows tell
 * @param common matches among these from which words count as common
 * @param ofAgency whether they are those of one agency
 */
record NewestReports(Sql before, String after, int sampled, int common, boolean ofAgency) {
    private static final String NEWEST_FIRST = " order by filed_at desc, report_id desc limit ";

    /** @param period conditions on filed_at */
    static NewestReports of(WordQuery query, Sql period) {
        return query.agencies().isEmpty()
                ? ofAll(period)
                : ofAgency(query.agencies().get(0), period);
    }

    /** They lie side by side, so that a thousand cost little. */
    private static NewestReports ofAll(Sql period) {
        return new NewestReports(
                new Sql("select report_id, filed_at, words, spelled from report_words where ")
                        .add(period)
                        .add(NEWEST_FIRST),
                "",
                1_000,
                50,
                false);
    }

    /** Each is a look of its own, so words have to be more common before walking pays. */
    private static NewestReports ofAgency(String agency, Sql period) {
        return new NewestReports(
                new Sql("select w.* from (select report_id from report_agency where agency_code = ? and ", agency)
                        .add(period)
                        .add(NEWEST_FIRST),
                // fenced, so that they are looked up one by one, in the order of the walk
                ") mine cross join lateral (select report_id, filed_at, words, spelled from report_words"
                        + " where report_id = mine.report_id offset 0) w",
                300,
                40,
                true);
    }

    Sql sample() {
        return limited(sampled);
    }

    /**
     * Whether it is worth a look at the sample. What stands in too few of all reports hardly stands in enough of the newest; an agency has
     * words of its own, of which all reports tell nothing.
     *
     * @param share of all reports that hold it, at most
     */
    boolean mayBeEnough(double share) {
        return ofAgency || 2 * share * sampled >= common;
    }

    boolean areEnough(int matches) {
        return matches >= common;
    }

    /** Twice as many as the sample promises to be needed. */
    Sql walk() {
        return limited(2 * WorklistSearch.MOST * sampled / common);
    }

    private Sql limited(int rows) {
        return new Sql("").add(before).add(rows + after);
    }
}
