package io.outlay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The ending that opens Outlay, and the one that packages had before.
class PackageNameTest {
    @Test
    void bothEndingsArePackages() {
        assertThat(ProjectPackage.named(Path.of("folder", "Spring plan.outlaypkg")))
                .isTrue();
        assertThat(ProjectPackage.named(Path.of("OLD.ZIP"))).isTrue();
        assertThat(ProjectPackage.named(Path.of("export.csv"))).isFalse();
        assertThat(ProjectPackage.named(Path.of("outlaypkg"))).isFalse();
    }

    @Test
    void theProjectIsNamedWithoutIt() {
        assertThat(ProjectPackage.stem(Path.of("folder", "Spring 2.0.outlaypkg")))
                .isEqualTo("Spring 2.0");
        assertThat(ProjectPackage.stem(Path.of("shop.zip"))).isEqualTo("shop");
    }
}
