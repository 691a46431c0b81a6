package io.outlay.app;

import java.nio.file.Path;
import java.util.List;

/// A room that takes files.
interface ImportsFiles {
    void importFiles(List<Path> files);
}
