package kz.tirek.referral.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import kz.tirek.family.household.Kind;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.dwelling.Registration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a provider is shown of a family: few facts of each category that the family agreed to, as
 * they were on the day when it was asked. No identification number, nothing restricted.
 *
 * @param contact name of the head of the household (PERSON)
 * @param phone of the head (IDENTIFIERS)
 * @param language to speak in (FAMILY)
 * @param district where the family lives (FAMILY)
 * @param householdKind (FAMILY)
 * @param householdSize (FAMILY)
 * @param persons whom it concerns (PERSON)
 * @param registration of the head (REGISTRATIONS)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "SharedFacts",
    description =
        "What a provider is shown of a family, as it was on the day when the provider was asked: of each category that the family"
            + " agreed to a few facts. There is no identification number among them and nothing restricted.")
public record Shared(
    @Schema(description = "The name of the head of the household; of category PERSON.")
        String contact,
    @Schema(description = "The phone number of the head; of category IDENTIFIERS.") String phone,
    @Schema(description = "The language to speak in; of category FAMILY.") Language language,
    @Schema(description = "Where the family lives; of category FAMILY.") District district,
    @Schema(description = "Of category FAMILY.") Kind householdKind,
    @Schema(description = "Of category FAMILY.") Integer householdSize,
    @Schema(description = "Those whom it concerns; of category PERSON.") List<SharedPerson> persons,
    @Schema(description = "How the head is registered; of category REGISTRATIONS.")
        SharedRegistration registration) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Somebody whom a referral concerns. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SharedPerson", description = "Somebody whom a referral concerns.")
  public record SharedPerson(
      String name,
      @Schema(description = "Whole years, where they are certain.") Integer years,
      Relation relation) {

    @Override
    public String toString() {
      return "SharedPerson[...]";
    }
  }

  /** How somebody is registered: neither where exactly nor by whom. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "SharedRegistration",
      description = "How somebody is registered: neither where exactly nor by whom.")
  public record SharedRegistration(Registration.Kind kind, Registration.Place place) {

    @Override
    public String toString() {
      return "SharedRegistration[...]";
    }
  }

  static Shared read(String json) {
    try {
      return JSON.readValue(json, Shared.class);
    } catch (JsonProcessingException unreadable) {
      // its message would quote what is shared
      throw new IllegalStateException("what is shared cannot be read");
    }
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what is shared cannot be written");
    }
  }

  @Override
  public String toString() {
    return "Shared[...]";
  }
}
