package kz.tirek;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which, and the habits of the house that a machine can check. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kz.tirek");

  /**
   * The packages that exist, and what each may use beside {@code shared}; endpoint classes may also
   * use {@code access}.
   */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("shared", Set.of()),
              Map.entry("access", Set.of()),
              Map.entry("family", Set.of()),
              Map.entry("rulebook", Set.of()),
              Map.entry("situation", Set.of("family")),
              Map.entry("assessment", Set.of("family", "situation", "rulebook")),
              Map.entry("support", Set.of("family", "situation", "rulebook", "assessment")),
              Map.entry("referral", Set.of("family", "situation", "support", "assessment")),
              Map.entry("intake", Set.of("family", "situation", "assessment", "support")),
              Map.entry(
                  "exchange", Set.of("family", "situation", "assessment", "support", "intake")),
              Map.entry("dashboard", Set.of())));

  @Test
  void every_package_is_in_the_table_and_every_row_of_the_table_is_a_package() {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("kz.tirek."))
            .map(name -> name.split("\\.")[2])
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(MAY_USE.keySet(), packages);
  }

  @TestFactory
  Stream<DynamicTest> a_package_uses_only_what_the_table_allows() {
    return MAY_USE.keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkUses(name)));
  }

  private static void checkUses(String name) {
    String[] forbidden =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
            .filter(other -> name.equals("shared") || !other.equals("shared"))
            .filter(other -> name.equals("shared") || !other.equals("access"))
            .map(other -> "kz.tirek." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("kz.tirek." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void access_is_used_by_endpoint_classes_alone() {
    noClasses()
        .that(
            DescribedPredicate.not(simpleNameEndingWith("Resource"))
                .and(DescribedPredicate.not(resideInAnyPackage("kz.tirek.access.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("kz.tirek.access..")
        .check(CLASSES);
  }

  @Test
  void every_package_says_in_a_sentence_what_it_holds() throws IOException {
    Path sources = Path.of("src/main/java");
    Set<String> without = new TreeSet<>();
    try (Stream<java.nio.file.Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Path folder = file.getParent();
        String name = sources.relativize(folder).toString().replace('/', '.');
        assertTrue(
            Files.readString(file).contains("package " + name + ";"), file + " is misplaced");
        if (!Files.exists(folder.resolve("package-info.java"))) {
          without.add(name);
        }
      }
    }

    // the root holds the start alone
    assertEquals(Set.of("kz.tirek"), without);
  }

  @Test
  void there_are_no_cycles_among_packages() {
    slices().matching("kz.tirek.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void a_package_has_at_most_twelve_files() throws IOException {
    Map<Path, Long> files;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      files =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    }

    files.values().removeIf(count -> count <= 12);
    assertEquals(Map.of(), files);
  }

  @Test
  void entities_stay_in_their_package() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CLASSES);
  }

  @Test
  void repositories_stay_in_their_package() {
    classes()
        .that(assignableTo(io.quarkus.hibernate.orm.panache.PanacheRepositoryBase.class))
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void endpoint_methods_are_public_because_others_answer_404() {
    methods()
        .that()
        .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
        .or()
        .areAnnotatedWith(GET.class)
        .should()
        .bePublic()
        .check(CLASSES);
  }

  @Test
  void endpoint_classes_are_called_resource() {
    classes()
        .that()
        .areAnnotatedWith(jakarta.ws.rs.Path.class)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(CLASSES);
  }

  @Test
  void classes_are_named_after_a_thing_or_a_deed() {
    noClasses()
        .that()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".*(Service|Impl|Dto|DTO|Mapper|Util|Utils|Manager|Helper)")
        .check(CLASSES);
  }

  @Test
  void the_clock_is_injected_and_never_read_bare() {
    for (Class<?> time :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      noClasses().should().callMethod(time, "now").check(CLASSES);
    }
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("kz.tirek.shared.time.Time")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void judgement_knows_neither_database_nor_http() {
    noClasses()
        .that()
        .resideInAPackage("kz.tirek.rulebook..")
        .and()
        // which rulebook judges is kept, and what it calls things is told; what it says is not
        // looked up
        .resideOutsideOfPackages(
            "kz.tirek.rulebook.version..",
            "kz.tirek.rulebook.publishing..",
            "kz.tirek.rulebook.code..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "jakarta.persistence..", "jakarta.ws.rs..", "org.hibernate..")
        .check(CLASSES);
  }

  @Test
  void nothing_is_printed_to_the_console() {
    noClasses()
        .that()
        // what goes wrong before there is a log is told there
        .haveNameNotMatching("kz\\.tirek\\.(Tirek|shared\\.postgres\\.EmbeddedDefault)")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  /**
   * When and how something was observed or recorded, and whether a list is whole: nothing of
   * anybody.
   */
  private static final Set<String> HOLD_NOBODY =
      Set.of("Observed", "Recording", "Wholeness", "Situation", "Place", "Id", "Moment");

  @TestFactory
  Stream<DynamicTest> a_record_that_may_hold_somebody_does_not_print_what_it_holds() {
    return CLASSES.stream()
        .filter(
            resideInAnyPackage(
                "kz.tirek.family..",
                "kz.tirek.situation..",
                "kz.tirek.intake..",
                "kz.tirek.referral",
                "kz.tirek.referral.request",
                "kz.tirek.referral.received"))
        .filter(each -> each.isRecord() && !HOLD_NOBODY.contains(each.getSimpleName()))
        .map(each -> DynamicTest.dynamicTest(each.getName(), () -> checkPrints(each.reflect())));
  }

  private static void checkPrints(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    Object empty =
        constructor.newInstance(
            Stream.of(types).map(each -> Array.get(Array.newInstance(each, 1), 0)).toArray());

    // what the compiler writes names every component
    List<String> printed =
        Stream.of(components)
            .map(RecordComponent::getName)
            .filter(name -> empty.toString().contains(name + "="))
            .filter(
                name ->
                    !List.of("id", "familyId", "personId", "version", "area", "ref").contains(name))
            .toList();
    assertEquals(List.of(), printed);
  }
}
