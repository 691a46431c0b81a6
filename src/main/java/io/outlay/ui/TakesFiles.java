package io.outlay.ui;

import java.nio.file.Path;
import java.util.List;

/// A room that imports files.
public interface TakesFiles {
    void importFiles(List<Path> files);
}
