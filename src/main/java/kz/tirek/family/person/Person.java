package kz.tirek.family.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a member of the family. Whatever is absent was not asked about. */
@Schema(
    description =
        "What is known of a member of the family. Whatever is absent was not asked about.")
public record Person(
    @Valid Name name,
    @Schema(description = "The birth date, or the month or year of birth. Never in the future.")
        PartialDate birthDate,
    Sex sex,
    @Schema(description = "What the person is to the head of the family.") Relation relation,
    Citizenship citizenship,
    MaritalStatus maritalStatus,
    @Schema(description = "Group I, II or III, a child with a disability, or none.")
        Disability disability,
    Boolean pregnant,
    @Schema(description = "Whether the person studies full time.") Boolean fullTimeStudent,
    @Schema(description = "Whether the person has a digital signature (ЭЦҚ, ЭЦП).")
        Boolean digitalSignature,
    @Schema(
            description =
                "Whether the phone is in the mobile citizens' base, which electronic services ask for.")
        Boolean phoneInMobileBase,
    @Valid Listed<Paper> papers,
    @Schema(
            description =
                "Members whom this person cares for: their refs in an intake, their ids everywhere else.")
        @Valid
        Listed<@Size(max = 40) String> carerOf,
    @Schema(
            description =
                "Whether the person lost both parents, or their care, as the state recognises it.")
        Boolean orphan,
    @Schema(
            description =
                "Whether a foreigner may live in Kazakhstan permanently (ықтиярхат, вид на жительство); many benefits ask for it where"
                    + " there is no citizenship.")
        Boolean permanentResidence,
    @Schema(
            description =
                "The award that the state gave a mother of many; it brings benefits of its own.")
        MotherAward motherAward,
    @Valid Observed observed)
    implements Knowable {

  /** Somebody of whom nothing is known. */
  public static final Person UNKNOWN =
      new Person(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  /** The same person, as another to the head of the household; null: it is not said here. */
  public Person as(Relation other) {
    return with(other, carerOf);
  }

  /** The same person with other names for those cared for. */
  public Person caringFor(Function<String, String> rename) {
    return carerOf == null ? this : with(relation, carerOf.map(rename));
  }

  /** The same person, caring for none but these. */
  public Person caringOnlyFor(Predicate<String> whom) {
    return carerOf == null
        ? this
        : with(
            relation,
            new Listed<>(carerOf.complete(), carerOf.items().stream().filter(whom).toList()));
  }

  private Person with(Relation otherRelation, Listed<String> othersCaredFor) {
    return new Person(
        name,
        birthDate,
        sex,
        otherRelation,
        citizenship,
        maritalStatus,
        disability,
        pregnant,
        fullTimeStudent,
        digitalSignature,
        phoneInMobileBase,
        papers,
        othersCaredFor,
        orphan,
        permanentResidence,
        motherAward,
        observed);
  }

  /** A name as the person writes it; any part may be missing. */
  @Schema(
      name = "PersonName",
      description = "A name as the person writes it; any part may be missing.")
  public record Name(
      @Legible @Size(max = 100) String family,
      @Legible @Size(max = 100) String given,
      @Legible @Size(max = 100) String patronymic) {

    /** The name in one line, family name first; empty when no part of it is known. */
    public String inOneLine() {
      return Stream.of(family, given, patronymic)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
      return "Name[...]";
    }
  }

  @Override
  public String toString() {
    return "Person[...]";
  }

  /** Sex as papers have it. */
  @Schema(name = "PersonSex", description = "Sex as papers have it.")
  public enum Sex {
    FEMALE,
    MALE
  }

  /** What a member is to the head of the family. */
  @Schema(name = "PersonRelation", description = "What a member is to the head of the family.")
  public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    STEPCHILD,
    FOSTER_CHILD,
    PARENT,
    PARENT_IN_LAW,
    GRANDPARENT,
    SIBLING,
    SIBLING_IN_LAW,
    CHILD_IN_LAW,
    GRANDCHILD,
    OTHER_RELATIVE,
    UNRELATED;

    /** Whether this is a child of the head or of the spouse. */
    public boolean isChild() {
      return this == CHILD || this == STEPCHILD || this == FOSTER_CHILD;
    }
  }

  /** Citizenship, as far as benefits ask for it; kandas are ethnic Kazakhs who came from abroad. */
  @Schema(
      name = "PersonCitizenship",
      description =
          "Citizenship, as far as benefits ask for it; kandas are ethnic Kazakhs who came from abroad.")
  public enum Citizenship {
    KZ,
    KANDAS,
    OTHER
  }

  /** Marital status as the person tells it. */
  @Schema(name = "PersonMaritalStatus", description = "Marital status as the person tells it.")
  public enum MaritalStatus {
    SINGLE,
    MARRIED,
    MARRIED_BY_RITE_ONLY,
    SEPARATED,
    DIVORCED,
    WIDOWED
  }

  /** Disability group. */
  @Schema(name = "PersonDisability", description = "Disability group.")
  public enum Disability {
    NONE,
    GROUP_1,
    GROUP_2,
    GROUP_3,
    CHILD
  }

  /** Awards of the state for mothers of many: the silver and the gold pendant. */
  @Schema(
      name = "MotherAward",
      description =
          "Awards of the state for mothers of many: Kümis alqa (the silver pendant) and Altyn alqa (the gold one).")
  public enum MotherAward {
    NONE,
    KUMIS_ALQA,
    ALTYN_ALQA
  }

  /** Papers that steps and offices ask for. */
  @Schema(name = "PersonPaper", description = "Papers that steps and offices ask for.")
  public enum Paper {
    IDENTITY_CARD,
    BIRTH_CERTIFICATE,
    MARRIAGE_CERTIFICATE,
    DIVORCE_CERTIFICATE,
    KANDAS_CERTIFICATE,
    DISABILITY_CERTIFICATE,
    RENT_CONTRACT,
    HEALTH_PASSPORT
  }
}
