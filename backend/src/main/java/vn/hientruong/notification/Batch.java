package vn.hientruong.notification;

import java.time.Instant;

/**
 * The same for up to 500 devices, claimed by this instance; see {@link Batches}.
 *
 * @param devices how many, numbered from 1
 * @param leftBehind whether somebody claimed it before and never wrote down what became of it
 * @param args fill the text
 * @param since when what it tells of happened
 */
record Batch(
        long id,
        int devices,
        boolean leftBehind,
        boolean urgent,
        String kind,
        String status,
        String[] args,
        Instant since) {}
