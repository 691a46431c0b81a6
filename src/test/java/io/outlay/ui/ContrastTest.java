package io.outlay.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.plot.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast of the colours in the theme's style sheets, by WCAG 2.2: 4.5 for words, 3 for outlines and marks.
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): #([0-9A-F]{6});");
    private static final List<String> PAGES =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset", "-color-bg-overlay", "-outlay-rail");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsCanBeRead(String theme) throws IOException {
        var colours = colours(theme);
        for (var words : List.of("default", "muted", "subtle")) {
            for (var page : PAGES) {
                readable(colours, "-color-fg-" + words, page, 4.5);
            }
            for (var kind : List.of("accent", "success", "warning", "danger")) {
                readable(colours, "-color-fg-default", "-color-" + kind + "-subtle", 4.5);
            }
        }
        readable(colours, "-color-fg-default", "-outlay-hover", 4.5);
        readable(colours, "-color-fg-muted", "-outlay-hover", 4.5);
        readable(colours, "-color-fg-muted", "-color-accent-subtle", 4.5);
        for (var kind : List.of("accent", "success", "warning", "danger")) {
            for (var page : PAGES) {
                readable(colours, "-color-" + kind + "-fg", page, 4.5);
            }
            readable(colours, "-color-" + kind + "-fg", "-color-" + kind + "-subtle", 4.5);
        }
        readable(colours, "-color-accent-fg", "-outlay-plan-bg", 4.5);
        readable(colours, "-color-fg-emphasis", "-color-accent-emphasis", 4.5);
        readable(colours, "-color-fg-emphasis", "-outlay-accent-hover", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void outlinesAndMarksCanBeSeen(String theme) throws IOException {
        var colours = colours(theme);
        readable(colours, "-outlay-control", "-color-bg-default", 3);
        readable(colours, "-color-accent-emphasis", "-color-bg-default", 3);
        for (int i = 0; i < 7; i++) {
            readable(colours, "-outlay-channel-" + i, "-color-bg-default", 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void chartsAndControlsShareTheirColours(String theme) throws IOException {
        var colours = colours(theme);
        var style = theme.equals("dark") ? Style.dark() : Style.light();
        assertThat(colours.get("-color-bg-default")).isEqualTo(style.surface().getRGB() & 0xffffff);
        assertThat(colours.get("-color-fg-default")).isEqualTo(style.text().getRGB() & 0xffffff);
        assertThat(colours.get("-color-fg-muted")).isEqualTo(style.muted().getRGB() & 0xffffff);
        assertThat(colours.get("-color-accent-fg")).isEqualTo(style.accent().getRGB() & 0xffffff);
        for (int i = 0; i < 7; i++) {
            assertThat(colours.get("-outlay-channel-" + i))
                    .isEqualTo(style.channel(i).getRGB() & 0xffffff);
        }
    }

    private static void readable(Map<String, Integer> colours, String front, String back, double least) {
        double one = luminance(colours.get(front));
        double other = luminance(colours.get(back));
        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .as(front + " on " + back)
                .isGreaterThanOrEqualTo(least);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> colours(String theme) throws IOException {
        var css = Files.readString(Path.of("src/main/resources/io/outlay/ui/theme/" + theme + ".css"));
        var colours = new HashMap<String, Integer>();
        var matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return colours;
    }
}
