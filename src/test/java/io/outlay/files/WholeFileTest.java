package io.outlay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("sub/a.txt");
        WholeFile.write(file, new byte[] {1, 2});
        WholeFile.write(file, new byte[] {3});
        assertThat(file).hasBinaryContent(new byte[] {3});
        assertThat(file.getParent()).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void aFolderInItsPlaceStaysAndIsTheReason() throws IOException {
        var taken = Files.createDirectory(folder.resolve("taken"));
        assertThatThrownBy(() -> WholeFile.write(taken, new byte[] {1}))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(WriteFailure.reason(e)).isEqualTo("it is a folder"));
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(taken));
    }

    @Test
    void aStoppedProcessSweepsWhatIsUnfinishedOnly() throws IOException {
        var finished = TemporaryFolder.in(folder, "finished-");
        finished.close();
        var kept = Files.createDirectory(folder.resolve("kept"));
        var begun = TemporaryFolder.in(folder, "begun-");
        Files.writeString(begun.path().resolve("half"), "ha");
        Unfinished.sweep();
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(kept));
        Unfinished.end(begun.path());
    }
}
