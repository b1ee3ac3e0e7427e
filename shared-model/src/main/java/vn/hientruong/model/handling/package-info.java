/** One record for each action on a report: the body of <code>PUT /reports/{id}/&lt;action&gt;</code>. */
@NullMarked
package vn.hientruong.model.handling;

import org.jspecify.annotations.NullMarked;
