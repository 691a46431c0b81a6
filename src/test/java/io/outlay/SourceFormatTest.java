package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SourceFormatTest {

    @Test
    void everySourceIsInTheProjectsFormat() throws Exception {
        var format = new SourceFormat();
        var wrong = new ArrayList<String>();
        for (var file : SourceFormat.sources()) {
            var source = Files.readString(file);
            if (!format.formatted(source).equals(source)) {
                wrong.add(file.toString());
            }
        }
        assertThat(wrong)
                .as("not formatted; run: mvn -q test-compile exec:exec@format")
                .isEmpty();
    }
}
