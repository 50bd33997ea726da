package kz.tirek.intake.whatif;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.difference.Difference;
import kz.tirek.intake.told.ToldFiles;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;

/** Judges recorded cases as they are and as they would be. */
@Singleton
class OtherCases {

  private final CaseFiles files;
  private final ToldFiles told;
  private final Assessments assessments;
  private final KnownCodes codes;
  private final Today today;

  @Inject
  OtherCases(
      CaseFiles files, ToldFiles told, Assessments assessments, KnownCodes codes, Today today) {
    this.files = files;
    this.told = told;
    this.assessments = assessments;
    this.codes = codes;
    this.today = today;
  }

  /**
   * What the rules would say otherwise.
   *
   * @param agency for which the caller works
   * @param seesRestricted whether the caller sees restricted facts; otherwise they count as not
   *     recorded
   * @param asOf today when null
   * @throws Problem 404 where the agency has no such case, 422 where the changes cannot be so
   */
  Difference difference(
      String agency, UUID id, boolean seesRestricted, LocalDate asOf, WhatIf otherwise) {
    if (otherwise.isNothing()) {
      throw Problem.invalid(FieldError.pointer("", "nothing-otherwise"));
    }
    LocalDate day = asOf == null ? today.date() : asOf;
    CaseFile file = files.read(agency, id, day);
    CaseFile recorded = seesRestricted ? file : file.withoutRestrictedFacts();
    OtherCase other = new OtherCase(recorded, otherwise);
    LocalDate latest = day.isAfter(today.date()) ? day : today.date();
    List<FieldError> errors = other.errors(latest, codes);
    Problem.refuse(errors);
    return Difference.of(assessments.of(recorded), assessments.of(other.file(told)));
  }
}
