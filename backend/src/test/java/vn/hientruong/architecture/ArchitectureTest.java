package vn.hientruong.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules that a compiler does not know. The table is the architecture; docs/architecture.md draws it. */
class ArchitectureTest {
    private static final String BASE = "vn.hientruong.";

    /** Everybody may use platform; a package that is not listed fails. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("platform", Set.of()),
            entry("embedded", Set.of()),
            entry("identity", Set.of()),
            entry("audit", Set.of("identity")),
            entry("area", Set.of()),
            entry("category", Set.of()),
            entry("agency", Set.of("identity", "area", "category")),
            entry("routing", Set.of("category", "area", "agency")),
            entry("sla", Set.of("category", "agency")),
            entry("template", Set.of("category")),
            entry("media", Set.of("identity")),
            entry("sticker", Set.of("area", "category")),
            entry("report", Set.of("identity", "area", "category", "agency", "routing", "sla", "template", "media")),
            entry("statistics", Set.of("identity", "area", "category", "agency", "sla", "report")),
            entry("notification", Set.of("report", "identity", "area", "agency", "sla")),
            entry("integration", Set.of("report", "identity")),
            entry("open311", Set.of("report", "category", "media", "area", "identity")),
            entry(
                    "console",
                    Set.of(
                            "report",
                            "audit",
                            "identity",
                            "area",
                            "category",
                            "agency",
                            "routing",
                            "sla",
                            "template",
                            "media",
                            "notification",
                            "statistics",
                            "integration",
                            "sticker")),
            entry(
                    "portal",
                    Set.of(
                            "report",
                            "identity",
                            "area",
                            "category",
                            "agency",
                            "routing",
                            "sla",
                            "media",
                            "notification",
                            "statistics",
                            "sticker")),
            entry(
                    "sample",
                    Set.of(
                            "report",
                            "audit",
                            "identity",
                            "area",
                            "category",
                            "agency",
                            "routing",
                            "sla",
                            "template",
                            "media",
                            "notification",
                            "statistics",
                            "sticker")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/vn/hientruong/model/"))
            .importPackages("vn.hientruong");

    @TestFactory
    Stream<DynamicTest> aFeatureUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Set<String> banned = new TreeSet<>(MAY_USE.keySet());
                    banned.removeAll(row.getValue());
                    banned.remove("platform");
                    banned.remove(row.getKey());
                    check(noClasses()
                            .that(resideInAPackage(inside(row.getKey())))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(banned.stream()
                                    .map(ArchitectureTest::inside)
                                    .toArray(String[]::new))));
                }));
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> features = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE))
                .map(name -> name.substring(BASE.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(features).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void noFeaturesUseEachOtherInACircle() {
        check(slices().matching("vn.hientruong.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyThePlatformReadsTheClock() {
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            check(noClasses()
                    .that(not(resideInAPackage(inside("platform"))))
                    .should()
                    .callMethod(time, "now"));
        }
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        check(noClasses()
                .that(not(resideInAPackage(inside("platform"))))
                .should()
                .callMethod(Clock.class, "systemUTC"));
    }

    @Test
    void doorsAreNamedForWhatTheyServe() {
        check(classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .orShould()
                .haveSimpleNameEndingWith("Page"));
    }

    @Test
    void noNameHidesWhatAClassDoes() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Service|DTO|Dto)"));
    }

    @Test
    void whatABeanNeedsComesThroughItsConstructor() {
        check(fields().should().notBeAnnotatedWith(Inject.class));
    }

    @Test
    void theObjectStoreIsKnownToMediaAlone() {
        check(noClasses()
                .that(not(resideInAPackage(inside("media"))))
                .should()
                .dependOnClassesThat(resideInAPackage("io.minio..")));
    }

    @Test
    void firebaseIsKnownToNotificationAlone() {
        check(noClasses()
                .that(not(resideInAPackage(inside("notification"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.google.firebase..", "com.google.auth..")));
    }

    @Test
    void mailServersAreKnownToTheirPackageAlone() {
        check(noClasses()
                .that(not(resideInAPackage(inside("platform.mail"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..")));
    }

    @Test
    void embeddedServersAreKnownToEmbeddedAlone() {
        check(noClasses()
                .that(not(resideInAPackage(inside("embedded"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.zonky..", "org.gaul..")));
    }

    @Test
    void entitiesNeverLeaveThroughADoor() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .notHaveRawReturnType(new com.tngtech.archunit.base.DescribedPredicate<>("an entity") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(Entity.class);
                    }
                }));
    }

    @Test
    void pagesAskNoDatabase() {
        check(noClasses()
                .that(resideInAnyPackage(inside("console"), inside("portal")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(EntityManager.class, Session.class, java.sql.Connection.class));
    }

    /** An empty "no classes" rule passes in silence, so a planted intruder must fail. */
    @Test
    void aPlantedIntruderIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Intruder.class);
        ArchRule rule = noClasses().should().callMethod(Instant.class, "now");

        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
        assertThat(MAIN.size()).isGreaterThan(100);
    }

    /** Does what nobody may. */
    static final class Intruder {
        private Intruder() {}

        static Instant peek() {
            return Instant.now();
        }
    }

    private static String inside(String feature) {
        return BASE + feature + "..";
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }
}
