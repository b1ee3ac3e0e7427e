/** What is told to other systems. */
@NullMarked
package vn.hientruong.model.integration;

import org.jspecify.annotations.NullMarked;
