/**
 * What other systems hear of public reports: an event for each public step, read page by page or sent to webhooks. Events hold
 * codes and statuses, never text or a person. How to receive them: docs/integration.md.
 */
@NullMarked
package vn.hientruong.integration;

import org.jspecify.annotations.NullMarked;
