package vn.hientruong.mobile;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.Test;

/** What keeps the app in parts that can be tested apart and moved to another toolkit. */
class MobileRulesTest {
    private static final JavaClasses APP =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.hientruong.mobile");
    private static final DescribedPredicate<JavaClass> GLUON = resideInAPackage("com.gluonhq..");
    private static final DescribedPredicate<JavaClass> WIDGETS = resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @Test
    void viewModelsKnowNoWidgetsAndNoGluon() {
        holds(noClasses()
                .that()
                .haveNameMatching(".*(ViewModel|State|Row)(\\$.*)?")
                .should()
                .dependOnClassesThat(WIDGETS.or(GLUON)));
    }

    /** A view that cannot see the domain cannot decide by it. */
    @Test
    void viewsKnowNothingOfTheDomain() {
        holds(noClasses()
                .that()
                .haveNameMatching(".*View(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.hientruong.model..", "vn.hientruong.mobile.api..")));
    }

    @Test
    void onlyTasksWorksInTheBackground() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("vn.hientruong.mobile.background", "vn.hientruong.mobile.device.attach")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "javafx.concurrent..")
                        .or(type(Thread.class))
                        .or(type(javafx.application.Platform.class))));
    }

    @Test
    void onlyTheStartAndTheDeviceKnowGluon() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("vn.hientruong.mobile.device.attach")
                .and()
                .doNotHaveFullyQualifiedName(FieldReportApp.class.getName())
                .should()
                .dependOnClassesThat(GLUON));
    }

    @Test
    void onlyTheApiOpensConnections() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("vn.hientruong.mobile.api")
                .should()
                .dependOnClassesThat(type(HttpURLConnection.class)
                        .or(nameMatching("java\\.net\\..*(Connection|Socket)"))
                        .or(resideInAPackage("java.net.http.."))));
    }

    /** Reflection and java.awt have no place in a native image for phones. */
    @Test
    void nothingAPhoneLacks() {
        holds(noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.lang.reflect..", "java.awt..", "javax.imageio..", "javafx.fxml..")));
    }

    @Test
    void packagesFormNoCircle() {
        holds(slices().matching("vn.hientruong.mobile.(*)..").should().beFreeOfCycles());
    }

    @Test
    void namesSayWhatAClassIsFor() {
        holds(classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Service|DTO)"));
    }

    private static void holds(ArchRule rule) {
        rule.check(APP);
    }
}
