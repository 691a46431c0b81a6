/// The components every room is made of. They have no state of their own beyond what they show, take their words from
/// [io.outlay.text.Text] or from the room, and get their colours from the theme's style sheets alone.
@NullMarked
package io.outlay.ui.kit;

import org.jspecify.annotations.NullMarked;
