/**
 * Figures about reports: one catalogue of definitions, one query that counts them, one that lists what was counted, and
 * the documents made of both. Reads reports, never writes them. Public: {@link vn.hientruong.statistics.Statistics},
 * {@link vn.hientruong.statistics.FigureSelection} and what it is made of.
 */
@NullMarked
package vn.hientruong.statistics;

import org.jspecify.annotations.NullMarked;
