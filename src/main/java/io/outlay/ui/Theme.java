package io.outlay.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.outlay.plot.Style;
import io.outlay.plot.fx.ChartFonts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.scene.Scene;

/// Dresses a scene: AtlantaFX as the scene's user agent style sheet, our tokens and components over it. Nothing is kept
/// for the application as a whole, so two scenes can look different.
public final class Theme {
    private static final double TEXT = 13;
    private static final List<Integer> ICONS = List.of(13, 15, 16, 18);

    /// What charts and rooms add. They belong to the scene: below a node with a sheet of its own, JavaFX finds every
    /// style anew instead of taking it from what it has found before.
    private static final List<String> PARTS = List.of(
            "/io/outlay/plot/fx/chart.css",
            "/io/outlay/feature/welcome/welcome.css",
            "/io/outlay/feature/tour/tour.css",
            "/io/outlay/feature/overview/overview.css",
            "/io/outlay/feature/data/data.css",
            "/io/outlay/feature/channels/channels.css",
            "/io/outlay/feature/campaigns/campaigns.css",
            "/io/outlay/feature/curves/curves.css",
            "/io/outlay/feature/mix/mix.css",
            "/io/outlay/feature/optimise/optimise.css",
            "/io/outlay/feature/scenarios/scenarios.css",
            "/io/outlay/feature/dayparts/dayparts.css");

    public Theme() {
        ChartFonts.load();
    }

    /// Popups take the scene's style sheets with them, so this is also how menus and tooltips look.
    public void apply(Scene scene, Appearance appearance) {
        var base = appearance.dark() ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        var sheets = new ArrayList<String>();
        sheets.add(sheet(appearance.dark() ? "dark" : "light"));
        for (var name : List.of("tokens", "bridge", "controls", "kit")) {
            sheets.add(sheet(name));
        }
        sheets.addAll(PARTS);
        if (appearance.compact()) {
            sheets.add(sheet("compact"));
        }
        sheets.add(sizes(appearance.textScale()));
        scene.getStylesheets().setAll(sheets);
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("dark", "light", "compact");
        classes.add(appearance.dark() ? "dark" : "light");
        if (appearance.compact()) {
            classes.add("compact");
        }
    }

    /// The charts' style that belongs to the appearance.
    public Style plotStyle(Appearance appearance) {
        return appearance.dark() ? Style.dark() : Style.light();
    }

    /// A path on the class path, which JavaFX resolves itself.
    private static String sheet(String name) {
        return "/io/outlay/ui/theme/" + name + ".css";
    }

    /// Everything is measured in em of the root; only font icons know no em.
    private static String sizes(double scale) {
        var css = new StringBuilder(".root { -fx-font-size: " + TEXT * scale + "px; }\n");
        for (int icon : ICONS) {
            css.append(".icon-%d { -fx-icon-size: %dpx; }\n".formatted(icon, Math.round(icon * scale)));
        }
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
