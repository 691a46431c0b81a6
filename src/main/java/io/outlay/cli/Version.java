package io.outlay.cli;

import picocli.CommandLine.IVersionProvider;

/// The product's version, from the jar's manifest.
final class Version implements IVersionProvider {
    static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Outlay " + current()};
    }
}
