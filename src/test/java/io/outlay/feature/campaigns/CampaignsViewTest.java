package io.outlay.feature.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.samples.RecordingWindow;
import io.outlay.samples.RoomStage;
import io.outlay.samples.SampleSession;
import io.outlay.session.Viewed;
import io.outlay.ui.Appearance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
class CampaignsViewTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path temp;

    @Test
    void theRoomListsGroupsAndOpensCampaigns() throws Exception {
        RoomStage.run(() -> {
            try (var sample = SampleSession.of("acme-retail", temp);
                    var empty = SampleSession.empty(Files.createDirectory(temp.resolve("none")))) {
                var services = new RecordingWindow().services();
                var stage = new RoomStage();
                var model = new CampaignsViewModel(sample.session(), new Viewed(sample.session()), services);
                var view = new CampaignsView(model, services, stage.look());
                stage.show(view, 1280, 800);
                stage.picture(PICTURES.resolve("campaigns-full-light-1280.png"));
                var table = (TableView<?>) stage.root().lookup("#campaigns-table .table-view");
                assertThat(table.getItems()).hasSameSizeAs(model.lines());
                undescribed(stage.root());
                model.choose(List.of(model.lines().getFirst()));
                model.tag(model.chosen(), "Brand");
                stage.size(1440, 900);
                stage.picture(PICTURES.resolve("campaigns-inspector-light-1440.png"));
                assertThat(stage.root().lookup("#campaigns-untag-Brand")).isNotNull();
                model.choose(List.of());
                stage.size(1920, 1080);
                stage.dress(Appearance.DARK);
                model.groupingProperty().set(Grouping.CHANNEL);
                stage.picture(PICTURES.resolve("campaigns-groups-dark-1920.png"));
                stage.dress(Appearance.LIGHT);
                stage.size(1280, 800);
                model.open(model.lines().stream()
                        .filter(line -> line.platform().equals("Google Ads"))
                        .findFirst()
                        .orElseThrow()
                        .id());
                stage.picture(PICTURES.resolve("campaigns-detail-light-1280.png"));
                stage.size(1920, 1080);
                stage.picture(PICTURES.resolve("campaigns-detail-light-1920.png"));
                undescribed(stage.root());
                view.close();
                stage.close();

                var other = new RoomStage();
                var none = new CampaignsView(
                        new CampaignsViewModel(empty.session(), new Viewed(empty.session()), services),
                        services,
                        other.look());
                other.show(none, 1280, 800);
                other.picture(PICTURES.resolve("campaigns-empty-light-1280.png"));
                assertThat(other.root().lookup("#campaigns-empty-import")).isNotNull();
                none.close();
                other.close();
            }
        });
    }

    /// Whatever takes the keyboard says what it is.
    private static void undescribed(Node node) {
        if (node.isFocusTraversable()
                && node.isVisible()
                && !(node instanceof eu.hansolo.tilesfx.Tile)
                && node.getId() == null) {
            assertThat(node.getAccessibleText()).as(String.valueOf(node)).isNotNull();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(CampaignsViewTest::undescribed);
        }
    }
}
