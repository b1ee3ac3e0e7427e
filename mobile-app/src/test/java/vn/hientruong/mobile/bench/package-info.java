/** How quick the app is and how much it needs: {@code infra/bench/run phone}. Nothing here runs with the tests. */
@NullMarked
package vn.hientruong.mobile.bench;

import org.jspecify.annotations.NullMarked;
