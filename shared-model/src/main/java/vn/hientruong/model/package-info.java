/** The wire language of Hiện Trường: what phones, browsers and the backend say to each other. */
@NullMarked
package vn.hientruong.model;

import org.jspecify.annotations.NullMarked;
