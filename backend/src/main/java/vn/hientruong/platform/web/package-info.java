/** What every HTTP door shares: checks of address and body before any resource, entity tags, headers of the answer. */
@NullMarked
package vn.hientruong.platform.web;

import org.jspecify.annotations.NullMarked;
