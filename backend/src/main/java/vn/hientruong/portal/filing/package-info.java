/**
 * The form by which everybody files on the web, with or without script, and what makes it an app that works without a
 * network. It holds no rule: a guest's report is filed like any other, by the resident whose phone number they gave.
 */
@NullMarked
package vn.hientruong.portal.filing;

import org.jspecify.annotations.NullMarked;
