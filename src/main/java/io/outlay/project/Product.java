package io.outlay.project;

/// What this program is.
public final class Product {
    private Product() {}

    /// The version in the jar's manifest; a build that is not packaged has the next one.
    public static String version() {
        var version = Product.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }
}
