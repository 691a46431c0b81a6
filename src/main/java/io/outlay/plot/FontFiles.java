package io.outlay.plot;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// The files of the product's own fonts (`docs/decisions/fonts.md`). Apart from [Fonts] because the window reads them
/// at its start, when the fonts of `java.awt`, which take a fifth of a second, are not needed yet.
public final class FontFiles {
    private static final List<String> NAMES = List.of(
            "OutlayInter-Regular.ttf",
            "OutlayInter-Medium.ttf",
            "OutlayInter-SemiBold.ttf",
            "OutlayMiddleEast-Regular.ttf",
            "OutlayEastAsia-Regular.ttf");

    private FontFiles() {}

    /// Names of the font files, the one for running text first.
    public static List<String> names() {
        return NAMES;
    }

    /// A font file as a stream, for those who load or embed it.
    ///
    /// @param name file name, such as `OutlayInter-Regular.ttf`
    public static InputStream open(String name) {
        return Objects.requireNonNull(
                FontFiles.class.getResourceAsStream("/io/outlay/fonts/" + name),
                () -> "font is not in the jar: " + name);
    }
}
