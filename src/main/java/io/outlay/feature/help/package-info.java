/// What a room is for, in the person's words: opened by F1 or the help button, wherever they are.
@NullMarked
package io.outlay.feature.help;

import org.jspecify.annotations.NullMarked;
