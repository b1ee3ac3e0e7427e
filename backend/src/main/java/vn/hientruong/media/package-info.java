/**
 * Photos and videos: tickets to send them straight to the object store, the check that what arrived is what was promised,
 * and signed addresses to show them. The only package that talks to the store. Public: {@link
 * vn.hientruong.media.Attachments}, {@link vn.hientruong.media.Attached}.
 */
@NullMarked
package vn.hientruong.media;

import org.jspecify.annotations.NullMarked;
