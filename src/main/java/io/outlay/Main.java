package io.outlay;

import io.outlay.cli.Console;
import io.outlay.cli.OutlayCommand;

/// Starts the product.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(OutlayCommand.run(Console.system(), args));
    }
}
