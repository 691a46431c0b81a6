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

    private final RecordingWindow window = new RecordingWindow();
    private SampleSession sample;
    private RoomStage stage;
    private ChannelsViewModel model;
    private ChannelsView view;

    /// Each run ends with a pulse, so that what follows sees the scene as a person does.
    @Test
    void theRoomShowsItsStatesAndFollowsTheModel() throws Exception {
        RoomStage.run(() -> {
            sample = SampleSession.of("acme-retail", temp);
            stage = new RoomStage();
            model = new ChannelsViewModel(sample.session(), new Viewed(sample.session()), window.services());
            view = new ChannelsView(model, window.services(), stage.look());
            stage.show(view, 1440, 900);
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-full-light-1440.png"));
            assertThat(table().getItems()).hasSize(7);
            model.inspection().inspect("tiktok");
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-inspector-light-1440.png"));
            assertThat(stage.root().lookup("#channels-name")).isNotNull();
            assertThat(table().getSelectionModel().getSelectedItems()).hasSize(1);
            undescribed(stage.root());
            stage.size(1920, 1080);
            stage.dress(Appearance.DARK);
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-inspector-dark-1920.png"));
            stage.dress(Appearance.LIGHT);
            stage.size(1280, 800);
            model.inspection().inspect("linkedin");
            model.lock(List.of("tiktok"), true);
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-outofdate-light-1280.png"));
            model.inspection().tick(List.of("meta", "tiktok", "amazon"));
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-several-light-1280.png"));
            assertThat(table().getSelectionModel().getSelectedItems()).hasSize(3);
            model.inspection().beginAdding(model.freeColour());
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-new-light-1280.png"));
            assertThat(stage.root().lookup("#channels-new-name")).isNotNull();
            model.inspection().close();
            model.editRules();
        });
        RoomStage.run(() -> {
            stage.picture(PICTURES.resolve("channels-rules-light-1280.png"));
            undescribed(stage.root());
            view.close();
            stage.close();
            sample.close();
        });
    }

    @Test
    void anEmptyProjectPointsToTheImport() throws Exception {
        RoomStage.run(() -> {
            try (var empty = SampleSession.empty(Files.createDirectory(temp.resolve("none")))) {
                var other = new RoomStage();
                var none = new ChannelsView(
                        new ChannelsViewModel(empty.session(), new Viewed(empty.session()), window.services()),
                        window.services(),
                        other.look());
                other.show(none, 1280, 800);
                other.picture(PICTURES.resolve("channels-empty-light-1280.png"));
                assertThat(other.root().lookup("#channels-empty-import")).isNotNull();
                none.close();
                other.close();
            }
        });
    }

    private TableView<?> table() {
        return (TableView<?>) stage.root().lookup("#channels-table .table-view");
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
