package planerka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which, and in which package each library stays. */
class ArchitectureTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("planerka");

    /**
     * Every package, from the ground floor up: each may use those of the lines above its own, and
     * none may use one of its own line or of a line below.
     */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("background"),
                    List.of("store"),
                    List.of("audit", "pbx", "text", "web.live"),
                    List.of("pbx.ami", "sheet", "web"),
                    List.of("form"),
                    List.of("account", "calendar"),
                    List.of("calendar.web", "people"),
                    List.of("group", "people.web", "recurrence"),
                    List.of("admin", "gathering.model", "group.form"),
                    List.of("gathering.journal", "group.web", "history", "importer", "schedule"),
                    List.of("feed", "gathering.engine"),
                    List.of("gathering.start", "gathering.view"),
                    List.of("gathering.web", "history.web", "notify", "schedule.forecast"),
                    List.of("schedule.engine", "settings"),
                    List.of("schedule.agenda", "settings.web", "setup"),
                    List.of("schedule.web", "today"),
                    List.of("app"),
                    List.of("cli"));

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_the_floors_below_it() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String name : FLOORS.get(floor)) {
                ArchRule rule = stands(name, floor);
                tests.add(DynamicTest.dynamicTest(name, () -> rule.check(OURS)));
            }
        }
        return tests.stream();
    }

    @Test
    void every_package_has_its_floor() {
        Set<String> known = FLOORS.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(packages().keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    /** The files of each package, by its name without the first word. */
    private static Map<String, List<JavaClass>> packages() {
        return OURS.stream()
                .filter(type -> type.isTopLevelClass())
                .filter(type -> !type.getPackageName().equals("planerka"))
                .collect(
                        Collectors.groupingBy(
                                type -> type.getPackageName().substring("planerka.".length())));
    }

    private static ArchRule stands(String name, int floor) {
        String[] above =
                FLOORS.subList(floor, FLOORS.size()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(name))
                        .map(other -> "planerka." + other)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("planerka." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("planerka");
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("planerka.(**)")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    /** More than a newcomer can scan. */
    private static final int MOST_FILES = 45;

    @Test
    void no_package_is_larger_than_a_newcomer_can_scan() {
        packages()
                .forEach(
                        (name, files) ->
                                assertThat(files).as(name).hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void the_root_package_is_the_entry_point_alone() {
        assertThat(OURS.stream().filter(JavaClass::isTopLevelClass))
                .filteredOn(type -> type.getPackageName().equals("planerka"))
                .extracting(JavaClass::getSimpleName)
                .containsExactly("Main");
    }

    /** Rules of calling and of dates are tested as tables, without a server, a table or a PBX. */
    @Test
    void the_state_machine_and_the_recurrence_are_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("planerka.gathering.model", "planerka.recurrence")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.javalin..",
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..",
                        "org.asteriskjava..",
                        "org.quartz..",
                        "org.thymeleaf..",
                        "org.slf4j..",
                        "com.fasterxml..",
                        "java.net..",
                        "java.util.concurrent.locks..",
                        "planerka.web..",
                        "planerka.form",
                        "planerka.account",
                        "planerka.store",
                        "planerka.pbx.ami")
                .check(OURS);
    }

    /** Pages of one feature are no parts for another one. */
    @Test
    void pages_are_used_by_the_wiring_alone() {
        for (String name : packages().keySet()) {
            if (name.endsWith(".web")) {
                noClasses()
                        .that()
                        .resideOutsideOfPackages("planerka." + name, "planerka.app")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("planerka." + name)
                        .check(OURS);
            }
        }
    }

    @Test
    void the_pbx_library_stays_in_its_room() {
        stays("org.asteriskjava..", "planerka.pbx.ami");
    }

    @Test
    void the_scheduler_stays_in_its_room() {
        stays("org.quartz..", "planerka.schedule.engine");
    }

    @Test
    void cron_rules_stay_in_their_room() {
        stays("com.cronutils..", "planerka.recurrence..");
    }

    @Test
    void the_template_engine_stays_in_its_room() {
        stays("org.thymeleaf..", "planerka.web");
    }

    @Test
    void the_mail_library_stays_in_its_room() {
        stays("jakarta.mail..", "planerka.notify..");
    }

    @Test
    void http_is_spoken_by_pages_apis_and_hooks_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("planerka.web..", "planerka.form", "planerka.account")
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
                .resideOutsideOfPackages("planerka", "planerka.cli..")
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
