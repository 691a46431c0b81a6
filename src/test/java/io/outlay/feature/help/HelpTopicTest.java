package io.outlay.feature.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.text.Text;
import io.outlay.ui.Room;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTopicTest {
    static Stream<String> places() {
        return Stream.concat(Stream.of("welcome"), Stream.of(Room.values()).map(Room::id));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPlaceSaysWhatItIsForWhatCanBeDoneAndByWhichKeys(String place) {
        var own = new HelpTopic.Shortcut("Ctrl R", "Run");
        var topic = HelpTopic.of(Text.english(), place, List.of(own), Optional.empty());
        assertThat(topic.what()).hasSizeGreaterThan(40);
        assertThat(topic.can()).hasSizeGreaterThan(1).allMatch(line -> line.endsWith("."));
        assertThat(topic.keys().getFirst()).isEqualTo(own);
        assertThat(topic.keys()).extracting(HelpTopic.Shortcut::keys).contains("F1", "Ctrl K");
    }
}
