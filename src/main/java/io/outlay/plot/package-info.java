/// Functions that make styled charts: the same JFreeChart is drawn as vectors into the PDF, as SVG into HTML, and on
/// screen. [io.outlay.plot.Style] is the only place for fonts, colours and strokes.
@NullMarked
package io.outlay.plot;

import org.jspecify.annotations.NullMarked;
