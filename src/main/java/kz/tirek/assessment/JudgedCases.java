package kz.tirek.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with what is judged of a case, by what of it the caller sees. */
@ApplicationScoped
class JudgedCases {

  private final CaseFiles files;
  private final Assessments assessments;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  JudgedCases(CaseFiles files, Assessments assessments, AskedLanguage asked, Today today) {
    this.files = files;
    this.assessments = assessments;
    this.asked = asked;
    this.today = today;
  }

  /**
   * @param agency for which the caller works
   * @param whole whether the caller sees restricted facts; otherwise they count as not recorded
   * @param asOf today when null
   * @param knownOn now when null
   * @param judge what is answered of a case file in a language
   */
  <V> RestResponse<V> answer(
      String agency,
      UUID id,
      boolean whole,
      LocalDate asOf,
      Instant knownOn,
      String ifNoneMatch,
      BiFunction<CaseFile, Language, V> judge) {
    LocalDate day = asOf == null ? today.date() : asOf;
    CaseFile file =
        knownOn == null
            ? files.read(agency, id, day)
            : files.read(agency, id, day, knownOn).orElseThrow(Problem::notFound);
    CaseFile seen = whole ? file : file.withoutRestrictedFacts();
    Language language = asked.language();
    // asked before it is judged: where another one comes into force meanwhile, the tag is of the
    // past
    String rulebook = assessments.rulebook(day);
    V view = judge.apply(seen, language);
    List<Object> seenAs = new ArrayList<>(List.of(seen.asOf(), language.tag(), rulebook, whole));
    if (knownOn != null) {
      seenAs.add(knownOn);
    }
    return Preconditions.answerView(view, file.version(), ifNoneMatch, seenAs.toArray());
  }
}
