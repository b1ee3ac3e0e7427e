/** Agencies over HTTP, and what the caller is told of themselves, since that names their agency. */
@NullMarked
package vn.hientruong.agency.web;

import org.jspecify.annotations.NullMarked;
