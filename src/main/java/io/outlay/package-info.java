/// Outlay: the launcher. Rooms are the packages below; `ArchitectureTest` says who may import whom.
@NullMarked
package io.outlay;

import org.jspecify.annotations.NullMarked;
