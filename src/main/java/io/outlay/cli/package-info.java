/// The command line: one class per command, its request and its result. The contract is documented in the README.
@NullMarked
package io.outlay.cli;

import org.jspecify.annotations.NullMarked;
