package io.outlay.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The product's own fonts (`docs/decisions/fonts.md`). No system font is used in a chart or report.
public final class Fonts {
    public static final String FAMILY = "Outlay Inter";
    private static final Font REGULAR = load("OutlayInter-Regular.ttf");
    private static final Font MEDIUM = load("OutlayInter-Medium.ttf");
    private static final Font SEMI_BOLD = load("OutlayInter-SemiBold.ttf");
    private static final List<Font> FALLBACKS =
            List.of(load("OutlayMiddleEast-Regular.ttf"), load("OutlayEastAsia-Regular.ttf"));

    private Fonts() {}

    /// Reads the files and draws a letter of each, which takes some fifty milliseconds the first time: to be called
    /// where nobody waits for it.
    public static void prepare() {
        for (var font : List.of(REGULAR, MEDIUM, SEMI_BOLD)) {
            Lettering.prepare(font.deriveFont(12f));
        }
    }

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font medium(double size) {
        return MEDIUM.deriveFont((float) size);
    }

    public static Font semiBold(double size) {
        return SEMI_BOLD.deriveFont((float) size);
    }

    /// The given font, or the first fallback that has the character, at the same size.
    static Font covering(Font font, int character) {
        if (font.canDisplay(character)) {
            return font;
        }
        for (var fallback : FALLBACKS) {
            if (fallback.canDisplay(character)) {
                return fallback.deriveFont(font.getSize2D());
            }
        }
        return font;
    }

    /// The file that a font was made from, if it is one of ours.
    public static Optional<String> file(Font font) {
        var name = font.getPSName();
        return FontFiles.names().stream()
                .filter(file -> file.equals(name + ".ttf"))
                .findFirst();
    }

    private static Font load(String name) {
        try (var stream = FontFiles.open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
