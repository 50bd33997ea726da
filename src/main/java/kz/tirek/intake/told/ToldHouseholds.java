package kz.tirek.intake.told;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.intake.HouseholdCheck;
import kz.tirek.intake.NewHousehold;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.json.Json;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.violation.Validity;
import kz.tirek.shared.time.Today;

/** Reads households that are told without being taken in, and refuses what cannot be so. */
@Singleton
public class ToldHouseholds {

  private final Json json;
  private final Validity validity;
  private final KnownCodes codes;
  private final Today today;

  @Inject
  ToldHouseholds(Json json, Validity validity, KnownCodes codes, Today today) {
    this.json = json;
    this.validity = validity;
    this.codes = codes;
    this.today = today;
  }

  /**
   * A household in the words of an intake.
   *
   * @param at the JSON pointer of the household in the request
   * @param asOf the day that it is to be judged on
   * @throws Problem 400 where it cannot be read, 422 where it cannot be so
   */
  public NewHousehold household(JsonNode told, String at, LocalDate asOf) {
    NewHousehold household = json.part(told, at, NewHousehold.class);
    List<FieldError> errors = validity.errors(at, household);
    if (errors.isEmpty()) {
      errors =
          new HouseholdCheck(household, today.date(), asOf, codes)
              .errors().stream()
                  .map(
                      each ->
                          FieldError.pointer(
                              at + each.field(), each.code(), each.arguments().toArray()))
                  .toList();
    }
    Problem.refuse(errors);
    return household;
  }

  /**
   * A household in the words of a case file, as it is given out.
   *
   * @param at the JSON pointer of the case file in the request
   * @param asOf the day that it is to be judged on
   * @throws Problem 400 where it cannot be read, 422 where it cannot be so
   */
  public NewHousehold caseFile(JsonNode file, String at, LocalDate asOf) {
    UnwrappedFile unwrapped = UnwrappedFile.of(file, at);
    try {
      return household(unwrapped.household(), at, asOf);
    } catch (Problem wrong) {
      List<FieldError> errors = unwrapped.whereWritten(wrong.errors());
      throw wrong.status() == 400 ? Problem.unreadable(errors) : Problem.invalid(errors);
    }
  }
}
