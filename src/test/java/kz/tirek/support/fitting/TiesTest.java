package kz.tirek.support.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.matching.MatchingRules.Load;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.HelpKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against asking somebody of a family's own network, and what comes first. */
class TiesTest {

  private static final Load LOAD = new Load(3, 90, 6, 3);

  private static CaseFile file(String tie, String gives, String more) {
    String given = gives == null ? "" : ", gives: {complete: true, items: [{" + gives + "}]}";
    return CaseFiles.of(
        """
        asOf: 2026-03-01
        members: {complete: true, items: [{person: {birthDate: "1990", relation: HEAD}}]}
        ties: {complete: true, items: [{%s%s}]}
        %s
        """
            .formatted(tie, given, more == null ? "" : more));
  }

  private static Recorded<Tie> tie(CaseFile file) {
    return Listed.itemsOf(file.ties()).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      textBlock =
          """
          # who and what                                        | what is said of the help                                                                 | asked | more                                       | clause                 | not recorded
          kind: FRIEND, adult: true                             | what: ESCORT, agreed: true                                                               | 0     | -                                          | -                      | -
          kind: FRIEND                                          | what: ESCORT, agreed: true                                                               | 0     | -                                          | -                      | adult
          kind: MOSQUE                                          | what: FOOD                                                                               | 0     | -                                          | -                      | -
          kind: FRIEND, adult: false                            | what: ESCORT, agreed: true                                                               | 0     | -                                          | UNDER_AGE              | -
          kind: FRIEND, adult: false                            | what: ESCORT, agreed: false                                                              | 9     | -                                          | UNDER_AGE              | -
          kind: FRIEND, adult: true                             | what: ESCORT, agreed: false                                                              | 0     | -                                          | REFUSED                | -
          kind: FRIEND, adult: true                             | what: ESCORT, agreed: true, lastAnswer: WOULD_NOT                                        | 0     | -                                          | REFUSED                | -
          kind: FRIEND, adult: true                             | what: ESCORT, lastAnswer: COULD_NOT                                                      | 0     | -                                          | -                      | -
          kind: LANDLORD, adult: true                           | what: REGISTRATION, agreed: true, atWhere: WHERE_THE_FAMILY_LIVES                        | 0     | -                                          | -                      | ownsDwelling
          kind: KIN, adult: true                                | what: REGISTRATION, agreed: true, atWhere: WHERE_THE_FAMILY_LIVES                        | 0     | -                                          | -                      | ownsDwelling
          kind: KIN, adult: true                                | what: REGISTRATION, agreed: true                                                         | 0     | -                                          | REGISTRATION_BY_OTHERS | ownsDwelling
          kind: LANDLORD                                        | what: REGISTRATION, agreed: true, atWhere: WHERE_THE_FAMILY_LIVES                        | 0     | -                                          | -                      | adult ownsDwelling
          kind: LANDLORD, adult: true                           | what: REGISTRATION                                                                       | 0     | -                                          | -                      | ownsDwelling
          kind: LANDLORD, adult: true, ownsDwelling: true       | what: REGISTRATION, agreed: true                                                         | 0     | -                                          | -                      | -
          kind: LANDLORD, adult: true, ownsDwelling: true       | what: ESCORT                                                                             | 0     | -                                          | -                      | -
          kind: LANDLORD, adult: true, ownsDwelling: false      | what: REGISTRATION, agreed: true, atWhere: WHERE_THE_FAMILY_LIVES                        | 0     | -                                          | REGISTRATION_BY_OTHERS | -
          kind: LANDLORD, adult: true, ownsDwelling: true       | what: REGISTRATION, agreed: true, atWhere: ELSEWHERE                                     | 0     | -                                          | REGISTRATION_BY_OTHERS | -
          kind: LANDLORD, adult: true                           | what: REGISTRATION, agreed: true, atWhere: ELSEWHERE                                     | 0     | -                                          | REGISTRATION_BY_OTHERS | ownsDwelling
          kind: LANDLORD, adult: true                           | what: REGISTRATION, agreed: false, atWhere: ELSEWHERE                                    | 0     | -                                          | REFUSED                | ownsDwelling
          kind: LANDLORD, adult: true, ownsDwelling: true       | what: REGISTRATION                                                                       | 0     | "housing: {ownersConsent: REFUSED}"        | CONFLICT               | -
          kind: LANDLORD, adult: true, ownsDwelling: false      | what: REGISTRATION                                                                       | 0     | "housing: {ownersConsent: REFUSED}"        | REGISTRATION_BY_OTHERS | -
          kind: FRIEND, adult: true, strained: true             | what: ESCORT, agreed: true                                                               | 9     | -                                          | STRAINED               | -
          kind: FRIEND, adult: true                             | what: ESCORT, agreed: true                                                               | 3     | -                                          | -                      | -
          kind: FRIEND, adult: true                             | what: ESCORT, agreed: true                                                               | 4     | -                                          | ASKED_OFTEN            | -
          kind: FRIEND, adult: true, timesAsked: 4              | what: ESCORT, agreed: true                                                               | 0     | -                                          | ASKED_OFTEN            | -
          kind: FRIEND, adult: true                             | what: ESCORT, timesAsked: 4                                                              | 0     | -                                          | ASKED_OFTEN            | -
          """)
  void what_speaks_against_somebody_is_the_same_for_whoever_shows_and_whoever_asks(
      String who, String help, int asked, String more, Clause clause, String notRecorded) {
    CaseFile file = file(who, help, more);
    Recorded<Tie> tie = tie(file);
    HelpKind kind = Listed.itemsOf(tie.value().gives()).get(0).what();
    Ties ties = new Ties(file, LOAD, Map.of(tie.id(), asked));

    Clause whenAsked = ties.inTheWay(tie, kind);
    List<FittingTie> shown = new ArrayList<>();
    List<KeptOut> out = new ArrayList<>();
    ties.find(List.of(kind.code()), true, shown, out);

    assertEquals(clause, whenAsked);
    assertEquals(
        clause == null ? List.of() : List.of(clause),
        out.stream().map(KeptOut::clause).collect(Collectors.toList()));
    assertEquals(clause == null ? 1 : 0, shown.size());
    List<String> names = notRecorded == null ? List.of() : List.of(notRecorded.split(" "));
    assertEquals(names, Ties.notRecorded(tie.value(), kind));
    if (clause == null) {
      assertEquals(names, shown.get(0).notRecorded());
    }
  }

  @Test
  void of_whom_nobody_said_anything_is_asked_for_all_but_a_registration() {
    CaseFile friend = file("kind: FRIEND, adult: true", null, null);
    CaseFile owner = file("kind: LANDLORD, adult: true, ownsDwelling: true", null, null);

    assertEquals(null, clause(friend, HelpKind.ESCORT));
    assertEquals(Clause.REGISTRATION_BY_OTHERS, clause(friend, HelpKind.REGISTRATION));
    assertEquals(null, clause(owner, HelpKind.REGISTRATION));
  }

  private static Clause clause(CaseFile file, HelpKind kind) {
    return new Ties(file, LOAD, Map.of()).inTheWay(tie(file), kind);
  }

  @Test
  void who_came_back_to_the_household_is_no_tie_of_it() {
    CaseFile back =
        file(
            "kind: KIN, adult: false, formerMember: '" + CaseFiles.member(0) + "'",
            "what: ESCORT, agreed: true",
            null);

    assertEquals(Clause.OWN_HOUSEHOLD, clause(back, HelpKind.ESCORT));
  }
}
