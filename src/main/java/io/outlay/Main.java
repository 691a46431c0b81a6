package io.outlay;

import io.outlay.app.Toolkit;
import io.outlay.cli.Console;

/// Starts the product.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Toolkit.commands(Console.system(), args));
    }
}
