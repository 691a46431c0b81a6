package io.outlay.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every chart light and dark, for people to look at, and checks what it says in words.
class ChartGalleryTest {
    private static final Path SCREENS = Path.of("target/screens/charts");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview Sales_1.22 expected Easter_and_spring_sale Klaviyo_e-mail Jan Jun",
                "overview-without-model Sales_1.22 Meta",
                "overview-three-years Jan_2027 Meta",
                "curve-slope now_38.0 half_of_maximum,_30.0 beyond_your_data 54_k 1.59 150 70",
                "residuals by_spend over_time +15 −15",
                "families Hill_71_% Power_2_% 60",
                "gain no_gain 90_% +100 0",
                "now-plan Now 5.22 Plan 5.31 5.4",
                "ridgeline Dearer_auctions target_450 600",
                "tornado Auction_prices −64 +47 −80",
                "dumbbell Google E-mail 40\u202f%",
                "returns LinkedIn below_1_the_next_euro_loses",
                "front today knee_+66 plan +80 100"
            })
    void everyChartSaysItsWords(String line) throws IOException {
        var words = line.split(" ");
        Files.createDirectories(SCREENS);
        for (boolean dark : new boolean[] {true, false}) {
            var style = dark ? Style.dark() : Style.light();
            var example = ChartGallery.examples().get(words[0]);
            var picture = new ChartPicture(ChartGallery.content(words[0], style), example.width(), example.height());
            try (var out = Files.newOutputStream(SCREENS.resolve(words[0] + (dark ? "-dark.png" : "-light.png")))) {
                PngExport.write(picture, out);
            }
            var svg = SvgExport.text(picture);
            if (!dark) {
                for (int i = 1; i < words.length; i++) {
                    assertThat(svg).contains(">" + words[i].replace('_', ' ') + "</text>");
                }
            }
        }
    }
}
