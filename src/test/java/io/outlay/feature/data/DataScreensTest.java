package io.outlay.feature.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.Period;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.intake.facts.RowChoice;
import io.outlay.plot.fx.ChartFiles;
import io.outlay.project.ProjectCalendar;
import io.outlay.run.Runs;
import io.outlay.samples.RecordingWindow;
import io.outlay.samples.SampleSession;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.Describe;
import io.outlay.ui.Look;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import io.outlay.ui.kit.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the room and of every step of an import, for people to look at; and that its nodes are there.
@Tag("fx")
class DataScreensTest {
    private static final Path SCREENS = Path.of("target/screens/data");
    private static final ChartFiles NOWHERE = new ChartFiles() {
        @Override
        public void save(String name, Format format, Picture picture) {}

        @Override
        public <T> void aside(Supplier<T> work, Consumer<T> then) {
            then.accept(work.get());
        }
    };

    @TempDir
    Path folder;

    private final RecordingWindow window = new RecordingWindow();

    /// Content of a window of that size, with an open inspector where there is one.
    private static void draw(DataView view, boolean dark, int width, int height, String name) throws Exception {
        var root = new BorderPane(view.content());
        var inspector = view.inspector().getValue();
        if (inspector != null) {
            root.setRight(inspector);
        }
        var scene = new Scene(root, width - 200, height - 88);
        new Theme().apply(scene, dark ? Appearance.DARK : Appearance.LIGHT);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        root.layout();
        var snapshot = scene.snapshot(null);
        Fx.png(snapshot, SCREENS.resolve(name + (dark ? "-dark" : "-light") + ".png"));
        root.setCenter(null);
        root.setRight(null);
        stage.close();
    }

    private DataView view(DataViewModel model, boolean dark) {
        var appearance = new ReadOnlyObjectWrapper<>(dark ? Appearance.DARK : Appearance.LIGHT);
        return new DataView(
                model,
                window.services(),
                new Look(
                        new Describe(Text.english()),
                        appearance.getReadOnlyProperty(),
                        NOWHERE,
                        new WindowTables(new RecordingWindow().services(), Runs.immediate())));
    }

    @Test
    void room() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder)) {
            Fx.on(() -> {
                for (boolean dark : new boolean[] {false, true}) {
                    try (var model = new DataViewModel(sample.session(), window.services())) {
                        var view = view(model, dark);
                        draw(view, dark, 1280, 800, "room-1280");
                        view.select("META");
                        draw(view, dark, 1920, 1080, "room-1920");
                        assertThat(view.content().lookup("#data-calendar")).isNotNull();
                    }
                }
                return sample;
            });
        }
    }

    @Test
    void tabs() throws Exception {
        try (var sample = SampleSession.of("acme-retail", folder)) {
            Fx.on(() -> {
                for (boolean dark : new boolean[] {false, true}) {
                    try (var model = new DataViewModel(sample.session(), window.services())) {
                        var view = view(model, dark);
                        for (var tab : Tab.values()) {
                            view.select(tab.id());
                            if (tab == Tab.CALENDAR) {
                                eventsAndCountry(sample);
                            }
                            draw(view, dark, 1280, 800, "tab-" + tab.id());
                            draw(view, dark, 1920, 1080, "tab-" + tab.id() + "-1920");
                        }
                        assertThat(view.content().lookup("#data-tab-search")).isNotNull();
                        view.close();
                    }
                }
                return sample;
            });
        }
    }

    private static void eventsAndCountry(SampleSession sample) {
        var settings = CalendarSettings.PLAIN
                .withCountry("DE", "by")
                .withEvents(List.of(new CalendarEvent(
                        "Spring sale", new Period(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 22)))));
        sample.session().save(ProjectCalendar.document(settings), "Calendar", "");
    }

    @Test
    void everyStepOfAnImport() throws Exception {
        try (var sample = SampleSession.empty(folder)) {
            var open = Files.writeString(folder.resolve("google_report.csv"), report());
            var unknown = Path.of("sample-projects/b2b-saas/raw/linkedin_campaign_performance.csv");
            var meta = Path.of("sample-projects/b2b-saas/raw/meta_insights_daily.json.gz");
            Fx.on(() -> {
                for (boolean dark : new boolean[] {false, true}) {
                    try (var model = new DataViewModel(sample.session(), window.services())) {
                        var view = view(model, dark);
                        draw(view, dark, 1280, 800, "empty");
                        view.importFiles(List.of());
                        draw(view, dark, 1280, 800, "import-1-source");
                        view.importFiles(List.of(open));
                        draw(view, dark, 1280, 800, "import-2-question");
                        var page = model.importingProperty().get().orElseThrow();
                        page.answer(SettingKind.DATE_ORDER, "dmy");
                        draw(view, dark, 1280, 800, "import-2-errors");
                        page.next();
                        page.next();
                        draw(view, dark, 1280, 800, "import-4-errors");
                        page.choose(ProblemCode.BAD_NUMBER, RowChoice.EMPTY);
                        page.choose(ProblemCode.OUT_OF_RANGE, RowChoice.SKIP);
                        draw(view, dark, 1280, 800, "import-4-settled");
                        view.importFiles(List.of(unknown));
                        draw(view, dark, 1280, 800, "import-2-unknown");
                        page.next();
                        draw(view, dark, 1280, 800, "import-3-mapping");
                        assertThat(view.content().lookupAll(".combo-box")).anyMatch(ComboBox.class::isInstance);
                        view.importFiles(List.of(meta));
                        draw(view, dark, 1280, 800, "import-2-json");
                        for (int i = 0; i < 3; i++) {
                            page.next();
                        }
                        assertThat(page.state().step()).isEqualTo(ImportStep.SUMMARY);
                        draw(view, dark, 1280, 800, "import-5-summary");
                        draw(view, dark, 1920, 1080, "import-5-summary-1920");
                        Node next = view.content().lookup("#data-import-next");
                        assertThat(next.isDisabled()).isFalse();
                    }
                }
                return sample;
            });
        }
    }

    private static String report() {
        var text = new StringBuilder(
                "Campaign report\n\nDay;Campaign;Cost;Currency code;Impr.;Clicks;Conversions;Conv. value;"
                        + "Ad strength\n");
        for (int i = 1; i <= 12; i++) {
            for (var campaign : List.of("DE_Prospecting_Video", "DE_Retargeting_DPA", "AT_Prospecting_Video")) {
                var conversions = i == 4 && campaign.contains("DPA") ? "?" : String.valueOf(i + 3);
                var cost = i == 9 && campaign.startsWith("AT") ? "-12,40" : (200 + i * 7) + ",50";
                text.append("%02d/04/2026;%s;%s;EUR;%d;%d;%s;%d,25;Good\n"
                        .formatted(i, campaign, cost, 8000 + i * 31, i == 2 ? 9999 : 140 + i, conversions, 900 + i));
            }
        }
        return text.toString();
    }
}
