/**
 * The one way to send mail. A feature has a bean of type {@link vn.hientruong.platform.mail.Letters} that composes its kind of
 * letter, and asks {@link vn.hientruong.platform.mail.Mails} for one; a job composes it and hands it to the SMTP server, again
 * and again while that is down. Where none is configured, demo and test keep mail and show it at /dev/inbox.
 */
@NullMarked
package vn.hientruong.platform.mail;

import org.jspecify.annotations.NullMarked;
