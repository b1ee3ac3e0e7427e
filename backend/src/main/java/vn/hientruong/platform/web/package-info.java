/** What every HTTP door shares: language, JSON strictness, entity tags. */
@NullMarked
package vn.hientruong.platform.web;

import org.jspecify.annotations.NullMarked;
