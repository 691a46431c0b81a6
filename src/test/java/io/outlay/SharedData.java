package io.outlay;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Reference data that stands beside the checkout on some machines. Tests that need it are skipped elsewhere.
public final class SharedData {
    private SharedData() {}

    /// @param path below the data folder, such as `nist/Misra1a.json`
    public static Path require(String path) {
        var file = Path.of(System.getProperty("outlay.shared", "../shared"), "data", path);
        Assumptions.assumeTrue(Files.exists(file), "reference data are not here: " + path);
        return file;
    }
}
