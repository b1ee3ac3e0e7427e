/** The measured system: the packaged program as a process, how it is started, its database, its memory. */
@NullMarked
package vn.hientruong.infra.server;

import org.jspecify.annotations.NullMarked;
