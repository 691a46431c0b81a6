/// How files come into being whole or not at all, and what must go when the process is stopped.
@NullMarked
package io.outlay.files;

import org.jspecify.annotations.NullMarked;
