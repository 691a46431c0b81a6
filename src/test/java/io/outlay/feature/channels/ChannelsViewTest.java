package io.outlay.feature.channels;

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
class ChannelsViewTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path temp;

    @Test
    void theRoomShowsItsStatesAndFollowsTheModel() throws Exception {
        RoomStage.run(() -> {
            try (var sample = SampleSession.of("acme-retail", temp);
                    var empty = SampleSession.empty(Files.createDirectory(temp.resolve("none")))) {
                var services = new RecordingWindow().services();
                var stage = new RoomStage();
                var model = new ChannelsViewModel(sample.session(), new Viewed(sample.session()), services);
                var view = new ChannelsView(model, services, stage.look());
                stage.show(view, 1440, 900);
                stage.picture(PICTURES.resolve("channels-full-light-1440.png"));
                var table = (TableView<?>) stage.root().lookup("#channels-table .table-view");
                assertThat(table.getItems()).hasSize(7);
                model.inspect("tiktok");
                stage.picture(PICTURES.resolve("channels-inspector-light-1440.png"));
                assertThat(stage.root().lookup("#channels-name")).isNotNull();
                assertThat(table.getSelectionModel().getSelectedItems()).hasSize(1);
                stage.size(1280, 800);
                stage.picture(PICTURES.resolve("channels-inspector-light-1280.png"));
                undescribed(stage.root());
                stage.size(1920, 1080);
                stage.dress(Appearance.DARK);
                stage.picture(PICTURES.resolve("channels-inspector-dark-1920.png"));
                stage.dress(Appearance.LIGHT);
                stage.size(1280, 800);
                model.inspect("linkedin");
                model.lock(List.of("tiktok"), true);
                stage.picture(PICTURES.resolve("channels-outofdate-light-1280.png"));
                model.tick(List.of("meta", "tiktok", "amazon"));
                stage.picture(PICTURES.resolve("channels-several-light-1280.png"));
                assertThat(table.getSelectionModel().getSelectedItems()).hasSize(3);
                model.beginAdding();
                stage.picture(PICTURES.resolve("channels-new-light-1280.png"));
                model.closeInspector();
                model.editRules();
                stage.picture(PICTURES.resolve("channels-rules-light-1280.png"));
                undescribed(stage.root());
                stage.dress(Appearance.DARK);
                stage.picture(PICTURES.resolve("channels-rules-dark-1280.png"));
                view.close();
                stage.close();

                var other = new RoomStage();
                var none = new ChannelsView(
                        new ChannelsViewModel(empty.session(), new Viewed(empty.session()), services),
                        services,
                        other.look());
                other.show(none, 1280, 800);
                other.picture(PICTURES.resolve("channels-empty-light-1280.png"));
                assertThat(other.root().lookup("#channels-empty-import")).isNotNull();
                none.close();
                other.close();
            }
        });
    }

    /// Whatever takes the keyboard says what it is.
    private static void undescribed(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && node.getId() == null) {
            var words = node.getAccessibleText();
            assertThat(words).as(String.valueOf(node)).isNotNull();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ChannelsViewTest::undescribed);
        }
    }
}
