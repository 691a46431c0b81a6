package io.outlay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;

/// A line of code knows its room: who may import whom. Rules are added in the commit that first needs them; an
/// exception is named here with its reason.
@AnalyzeClasses(packages = "io.outlay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] EVERYWHERE = {
        "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..", "org.jspecify.."
    };
    private static final String[] FILES = {"java.io..", "java.nio..", "java.security.."};

    @ArchTest
    static final ArchRule domain = room("io.outlay.domain..", EVERYWHERE, "java.security..", "java.nio.charset..");

    @ArchTest
    static final ArchRule progress = room("io.outlay.progress", EVERYWHERE);

    @ArchTest
    static final ArchRule files = room("io.outlay.files", with(EVERYWHERE, FILES));

    @ArchTest
    static final ArchRule engine = room(
            "io.outlay.engine..",
            EVERYWHERE,
            "io.outlay.domain..",
            "io.outlay.progress..",
            "org.apache.commons.math3..");

    /// The sampler knows densities, and nothing of what they describe.
    @ArchTest
    static final ArchRule bayesKnowsNoMarketing = room(
            "io.outlay.engine.bayes",
            EVERYWHERE,
            "io.outlay.engine",
            "io.outlay.progress..",
            "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule mix = room(
            "io.outlay.engine.mix",
            EVERYWHERE,
            "io.outlay.engine",
            "io.outlay.engine.bayes",
            "io.outlay.engine.curves",
            "io.outlay.domain..",
            "io.outlay.progress..",
            "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule run = room(
            "io.outlay.run",
            with(EVERYWHERE, "java.nio.file.."),
            "io.outlay.domain..",
            "io.outlay.progress..",
            "javafx.beans..",
            "javafx.collections..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule text = room("io.outlay.text", EVERYWHERE, "io.outlay.domain..");

    @ArchTest
    static final ArchRule packed = room("io.outlay.packed", with(EVERYWHERE, FILES), "io.outlay.domain..");

    @ArchTest
    static final ArchRule workspace = room(
            "io.outlay.workspace..",
            with(EVERYWHERE, FILES),
            "io.outlay.packed",
            "io.outlay.files..",
            "io.outlay.progress..",
            "io.outlay.domain..",
            "java.sql..",
            "javax.sql..",
            "org.h2..",
            "org.jdbi..",
            "org.flywaydb..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule intake = room(
            "io.outlay.intake..",
            with(EVERYWHERE, FILES),
            "io.outlay.packed",
            "io.outlay.domain..",
            "io.outlay.progress..",
            "de.siegmar.fastcsv..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.mozilla.universalchardet..",
            "org.dhatim.fastexcel.reader..");

    /// The holiday library stays here.
    @ArchTest
    static final ArchRule calendar =
            room("io.outlay.calendar", EVERYWHERE, "io.outlay.domain..", "de.focus_shift.jollyday..");

    @ArchTest
    static final ArchRule insight =
            room("io.outlay.engine.insight", EVERYWHERE, "io.outlay.domain..", "io.outlay.progress..");

    @ArchTest
    static final ArchRule session = room(
            "io.outlay.session..",
            with(EVERYWHERE, "java.nio.file.."),
            "io.outlay.domain..",
            "io.outlay.progress..",
            "io.outlay.run..",
            "io.outlay.workspace..",
            // Session answers the project's question, so it knows its studies
            "io.outlay.project..",
            "javafx.beans..",
            "javafx.collections..",
            "javafx.util..");

    @ArchTest
    static final ArchRule settings = room(
            "io.outlay.settings..",
            with(EVERYWHERE, FILES),
            "io.outlay.files..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "javafx.beans..");

    @ArchTest
    static final ArchRule ui = room(
            "io.outlay.ui..",
            with(EVERYWHERE, FILES),
            "java.net", // URI
            "io.outlay.domain..",
            "io.outlay.text..",
            "io.outlay.run..",
            "io.outlay.files..",
            "io.outlay.settings..",
            "io.outlay.plot..",
            "javafx..",
            "org.controlsfx..",
            "atlantafx..",
            "eu.hansolo..",
            "org.kordamp..");

    /// View models decide, and run in a test without a toolkit.
    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.application..",
                    "java.sql..",
                    "io.outlay.plot.fx..",
                    "io.outlay.ui.kit..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsOnlyShow = noClasses()
            .that()
            .resideInAPackage("io.outlay.feature..")
            .and(haveSimpleNameEndingWithAny("View", "Pane"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.outlay.engine..",
                    "io.outlay.workspace..",
                    "io.outlay.intake..",
                    "io.outlay.report..",
                    "io.outlay.session..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aFeatureKnowsNoOther = slices().matching("io.outlay.feature.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheAppTouchesTheToolkit = noClasses()
            .that()
            .resideOutsideOfPackage("io.outlay.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule nobodyKnowsTheApp = noClasses()
            .that()
            .resideOutsideOfPackage("io.outlay.app..")
            .and()
            .doNotHaveFullyQualifiedName("io.outlay.Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.outlay.app..");

    @ArchTest
    static final ArchRule plot = room(
            "io.outlay.plot",
            with(EVERYWHERE, FILES),
            "io.outlay.domain..",
            "io.outlay.text..",
            "org.jfree..",
            "java.awt..",
            "javax.imageio..");

    @ArchTest
    static final ArchRule plotFx = room(
            "io.outlay.plot.fx",
            EVERYWHERE,
            "java.io..",
            "io.outlay.plot",
            "io.outlay.text..",
            "org.jfree.chart..",
            "org.jfree.data..",
            "java.awt..",
            "javafx..",
            "org.kordamp.ikonli..");

    @ArchTest
    static final ArchRule onlyPlotFxShowsJFreeChart = noClasses()
            .that()
            .resideOutsideOfPackage("io.outlay.plot.fx")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree.chart.fx..", "org.jfree.fx..");

    @ArchTest
    static final ArchRule report = room(
            "io.outlay.report..",
            with(EVERYWHERE, FILES),
            "io.outlay.files..",
            "io.outlay.domain..",
            "io.outlay.text..",
            "io.outlay.plot..",
            "org.jfree..",
            "java.awt..",
            "javax.imageio..",
            "com.openhtmltopdf..",
            "de.rototor.pdfbox..",
            "org.apache.pdfbox..",
            "org.apache.xmpbox..",
            "org.w3c.dom..",
            "javax.xml..",
            "org.xml.sax..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule project = room(
            "io.outlay.project..",
            with(EVERYWHERE, FILES),
            "io.outlay.files..",
            "io.outlay.domain..",
            "io.outlay.progress..",
            "io.outlay.text..",
            "io.outlay.engine..",
            "io.outlay.calendar..",
            "io.outlay.intake..",
            "io.outlay.workspace..",
            "io.outlay.report..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule cli = room(
            "io.outlay.cli..",
            with(EVERYWHERE, FILES),
            "io.outlay.files..",
            "io.outlay.domain..",
            "io.outlay.progress..",
            "io.outlay.text..",
            "io.outlay.run..",
            "io.outlay.engine..",
            "io.outlay.calendar..",
            "io.outlay.intake..",
            "io.outlay.project..",
            "io.outlay.workspace..",
            "io.outlay.session..",
            "io.outlay.report..",
            "picocli..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.slf4j..",
            // LogFile opens the log where --data-dir says, which only the running command knows
            "ch.qos.logback..");

    /// Whatever names nodes or opens dialogs may use the components, never the other way round.
    @ArchTest
    static final ArchRule kitStandsAlone = noClasses()
            .that()
            .resideInAPackage("io.outlay.ui.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.outlay.ui");

    @ArchTest
    static final ArchRule onlyTheWorkspaceSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("io.outlay.workspace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..", "org.flywaydb..");

    /// A URI is how a file's place is told to the system; naming one opens no connection.
    @ArchTest
    static final ArchRule noNetwork = noClasses()
            .should()
            .dependOnClassesThat(Predicates.resideInAnyPackage("java.net..", "javax.net..")
                    .and(DescribedPredicate.not(Predicates.type(java.net.URI.class))));

    @ArchTest
    static final ArchRule noSwing = noClasses().should().dependOnClassesThat().resideInAPackage("javax.swing..");

    @ArchTest
    static final ArchRule drawingStaysInPlotAndReport = noClasses()
            .that()
            .resideOutsideOfPackages("io.outlay.plot..", "io.outlay.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.awt..");

    @ArchTest
    static final ArchRule threadsComeFromRun = noClasses()
            .that()
            .resideOutsideOfPackages("io.outlay.run..", "io.outlay.app..")
            .should()
            .dependOnClassesThat(startThreads());

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("io.outlay.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noMutableStaticState = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.outlay..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.outlay.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noVagueNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private static DescribedPredicate<JavaClass> haveSimpleNameEndingWithAny(String... endings) {
        return DescribedPredicate.describe(
                "named ..." + String.join(" or ...", endings),
                owner -> Arrays.stream(endings).anyMatch(owner.getSimpleName()::endsWith));
    }

    /// `Draws` wraps a copied array and is not a record.
    @ArchTest
    static final ArchRule domainRecordsHoldNoArrays = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(residesInDomainAndIsRecord())
            .should(notBeArrays())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noServiceLocators = noClasses().should(new ArchCondition<>("have a static getInstance") {
        @Override
        public void check(JavaClass owner, ConditionEvents events) {
            owner.getMethods().stream()
                    .filter(method -> method.getName().equals("getInstance")
                            && method.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(method -> events.add(SimpleConditionEvent.satisfied(method, method.getFullName())));
        }
    });

    private static ArchRule room(String room, String[] base, String... more) {
        var allowed = with(with(base, more), room);
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(Predicates.resideInAnyPackage(allowed).or(primitivesAndTheirArrays()))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> primitivesAndTheirArrays() {
        return DescribedPredicate.describe(
                "primitives", type -> type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaClass> startThreads() {
        return DescribedPredicate.describe(
                "threads and executors",
                type -> type.getFullName().equals("java.lang.Thread")
                        || type.getFullName().equals("java.util.concurrent.Executors")
                        || type.getFullName().equals("java.util.concurrent.CompletableFuture")
                        || type.getFullName().equals("java.util.concurrent.ForkJoinPool"));
    }

    private static DescribedPredicate<JavaClass> residesInDomainAndIsRecord() {
        return DescribedPredicate.describe(
                "domain records", type -> type.getPackageName().startsWith("io.outlay.domain") && type.isRecord());
    }

    private static ArchCondition<JavaField> notBeArrays() {
        return new ArchCondition<>("not be arrays") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getRawType().isArray()) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an array"));
                }
            }
        };
    }

    private static String[] with(String[] base, String... more) {
        return Stream.concat(Arrays.stream(base), Arrays.stream(more)).toArray(String[]::new);
    }
}
