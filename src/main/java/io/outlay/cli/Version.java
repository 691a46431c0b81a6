package io.outlay.cli;

import io.outlay.project.Product;
import picocli.CommandLine.IVersionProvider;

/// The product's version, from the jar's manifest.
final class Version implements IVersionProvider {
    static String current() {
        return Product.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Outlay " + current()};
    }
}
