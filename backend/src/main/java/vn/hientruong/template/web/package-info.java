/** Response templates over HTTP, for administrators. */
@NullMarked
package vn.hientruong.template.web;

import org.jspecify.annotations.NullMarked;
