package io.outlay.samples;

import java.io.IOException;
import java.nio.file.Path;

/// Writes every sample project below `sample-projects/`, or below the folder named as the only argument. The READMEs
/// are written by hand and stay.
public final class SampleProjects {
    static final Path FOLDER = Path.of("sample-projects");

    private SampleProjects() {}

    public static void main(String[] args) throws IOException {
        write(args.length == 0 ? FOLDER : Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        AcmeRetail.write(folder.resolve("acme-retail"));
        B2bSaas.write(folder.resolve("b2b-saas"));
    }
}
