package planerka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's rules: who may know whom, and behind which door each vendor stays. */
class ArchitectureTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("planerka");

    /** What each package may know of the others; the composition root may know all. */
    private static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    Map.entry("store", Set.of()),
                    Map.entry("pbx", Set.of()),
                    Map.entry("web", Set.of("store")),
                    Map.entry("people", Set.of("store", "web")),
                    Map.entry("group", Set.of("people", "store", "web")),
                    Map.entry("gathering", Set.of("group", "people", "pbx", "store", "web")),
                    Map.entry("calendar", Set.of("people", "store", "web")),
                    Map.entry("recurrence", Set.of("calendar", "people", "web")),
                    Map.entry(
                            "schedule",
                            Set.of(
                                    "calendar",
                                    "gathering",
                                    "group",
                                    "people",
                                    "recurrence",
                                    "store",
                                    "web")),
                    Map.entry("feed", Set.of("group", "people", "recurrence", "schedule", "web")),
                    Map.entry("notify", Set.of("gathering", "group", "people", "store", "web")),
                    Map.entry(
                            "today",
                            Set.of("gathering", "group", "notify", "schedule", "setup", "web")),
                    Map.entry("history", Set.of("gathering", "group", "people", "store", "web")),
                    Map.entry(
                            "setup", Set.of("gathering", "group", "pbx", "people", "store", "web")),
                    Map.entry("admin", Set.of("group", "people", "store", "web")));

    @TestFactory
    Stream<DynamicTest> a_package_knows_only_its_neighbours() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_KNOW.forEach(
                (name, known) ->
                        tests.add(
                                DynamicTest.dynamicTest(
                                        name, () -> keepsTo(name, known).check(OURS))));
        return tests.stream();
    }

    private static ArchRule keepsTo(String name, Set<String> known) {
        List<String> strangers = new ArrayList<>(List.of("planerka"));
        MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(name) && !known.contains(other))
                .forEach(other -> strangers.add("planerka." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage("planerka." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("planerka.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void the_pbx_library_stays_in_its_room() {
        stays("org.asteriskjava..", "planerka.pbx..");
    }

    @Test
    void the_scheduler_stays_in_its_room() {
        stays("org.quartz..", "planerka.schedule..");
    }

    @Test
    void cron_rules_stay_in_their_room() {
        stays("com.cronutils..", "planerka.recurrence..");
    }

    @Test
    void the_template_engine_stays_in_its_room() {
        stays("org.thymeleaf..", "planerka.web..");
    }

    @Test
    void the_mail_library_stays_in_its_room() {
        stays("jakarta.mail..", "planerka.notify..");
    }

    @Test
    void http_is_spoken_by_pages_apis_and_hooks_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("planerka.web..")
                .and(
                        JavaClass.Predicates.simpleNameEndingWith("Pages")
                                .or(JavaClass.Predicates.simpleNameEndingWith("Api"))
                                .or(JavaClass.Predicates.simpleNameEndingWith("Hook"))
                                .or(insideOne())
                                .negate()
                                .as("are no Pages, Api or Hook"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.javalin..")
                .check(OURS);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> insideOne() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are inside one",
                type ->
                        type.getEnclosingClass()
                                .filter(
                                        outer ->
                                                outer.getSimpleName().matches(".*(Pages|Api|Hook)"))
                                .isPresent());
    }

    @Test
    void nobody_looks_at_the_clock_but_the_command_line() {
        noClasses()
                .that()
                .resideInAPackage("planerka.*..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    private static void stays(String vendor, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .check(OURS);
    }
}
