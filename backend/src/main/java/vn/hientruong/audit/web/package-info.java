/** The door of the audit. */
@NullMarked
package vn.hientruong.audit.web;

import org.jspecify.annotations.NullMarked;
