/**
 * Stickers with a QR code on places and things: where each hangs and what is mostly reported there. Public types: {@link
 * vn.hientruong.sticker.Stickers} to find them, {@link vn.hientruong.sticker.StickerEditing} and {@link
 * vn.hientruong.sticker.StickerImport} for administrators. It knows nothing of reports: the form it leads to reads it.
 */
@NullMarked
package vn.hientruong.sticker;

import org.jspecify.annotations.NullMarked;
