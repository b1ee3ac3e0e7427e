/**
 * Response templates: what staff answer again and again, by category, action and reason, with placeholders. Knows no report.
 * Public: {@link vn.hientruong.template.Templates}, {@link vn.hientruong.template.TemplateEditing}.
 */
@NullMarked
package vn.hientruong.template;

import org.jspecify.annotations.NullMarked;
