/**
 * Turns one uploaded file on disk into what may be shown: upright, without metadata, faces and plates unrecognisable.
 * Everything that a stranger sent is read in a child process, {@link vn.hientruong.media.picture.PictureWorker}; videos go
 * through the system's ffmpeg. Whatever goes wrong is a {@link vn.hientruong.media.picture.Refused}, never a file half
 * cleaned. Knows no database, no store and no request. Public: {@link vn.hientruong.media.picture.Pictures} and the
 * records it takes and gives.
 */
@NullMarked
package vn.hientruong.media.picture;

import org.jspecify.annotations.NullMarked;
