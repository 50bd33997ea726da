package kz.tirek.assessment.facts;

import static kz.tirek.assessment.facts.KnownLists.known;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.BenefitFacts;
import kz.tirek.rulebook.vocabulary.DailyLifeFacts;
import kz.tirek.rulebook.vocabulary.DailyLifeFacts.NeverAskedFacts;
import kz.tirek.rulebook.vocabulary.DebtFacts;
import kz.tirek.rulebook.vocabulary.EncounterFacts;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.IncidentFacts;
import kz.tirek.rulebook.vocabulary.TieFacts;
import kz.tirek.rulebook.vocabulary.TieFacts.TieHelpFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.network.Tie;

/**
 * A case file in the words of the rulebook on one day. What comes to a lodger, is owed by one or
 * was asked for one is not the family's, and is left out.
 *
 * @param members the members' files, in the order of {@code family.members}
 * @param incomes what tells of the incomes, in the order of {@code family.incomes}
 * @param head the place of the head of the family in the list; -1 when it is not recorded who that
 *     is
 */
public record FactsForRules(
    CaseFile file,
    FamilyFacts family,
    List<MemberFile> members,
    List<Recorded<?>> incomes,
    int head) {

  public static FactsForRules of(CaseFile whole, LocalDate day) {
    CaseFile file = whole.withoutWhatIsLodgers();
    List<MemberFile> files = Listed.itemsOf(file.members());
    List<MemberFacts> members = new ArrayList<>(files.size());
    int head = -1;
    for (MemberFile member : files) {
      if (member.person() != null && member.person().value().relation() == Relation.HEAD) {
        head = members.size();
      }
      members.add(MemberForRules.of(files, members.size(), day));
    }
    FamilyProfile profile = file.family() == null ? null : file.family().value();
    IncomesForRules incomes = new IncomesForRules(file, recorded -> number(files, recorded));
    FamilyFacts family =
        new FamilyFacts(
            profile == null ? null : Choices.CITY.of(profile.city()),
            profile == null ? null : Choices.LEVEL.of(profile.wellbeingLevel()),
            profile == null ? null : since(profile.arrivedOn(), day, ChronoUnit.DAYS),
            profile == null ? null : since(profile.arrivedOn(), day, ChronoUnit.MONTHS),
            file.members() == null ? null : new Known<>(members, file.members().complete()),
            HousingForRules.of(file, day),
            incomes.facts(),
            known(
                file.debts(),
                debt ->
                    new DebtFacts(
                        Choices.DEBT.of(debt.value().kind()),
                        debt.value().amount(),
                        debt.value().monthly(),
                        debt.value().overdue(),
                        number(files, debt))),
            known(
                file.benefitsReceived(),
                benefit ->
                    new BenefitFacts(
                        benefit.value().benefit(),
                        benefit.value().monthly(),
                        number(files, benefit))),
            dailyLife(file.dailyLife()),
            known(file.ties(), FactsForRules::tie),
            known(
                file.encounters(),
                visit ->
                    new EncounterFacts(
                        Choices.OFFICE.of(visit.value().office()),
                        visit.value().service(),
                        KnownLists.day(visit.value().on()),
                        Choices.OUTCOME.of(visit.value().outcome()),
                        known(visit.value().refusedFor(), Choices.REFUSAL::of),
                        known(visit.value().advisedTo(), Choices.ADVICE::of),
                        visit.value().explained(),
                        known(visit.value().treatment(), Choices.TREATMENT::of),
                        number(files, visit))),
            known(
                file.incidents(),
                incident ->
                    new IncidentFacts(
                        Choices.INCIDENT.of(incident.value().kind()),
                        Choices.BY.of(incident.value().by()),
                        incident.value().lost(),
                        incident.value().reported())),
            profile == null || profile.consent() == null ? null : profile.consent().until());
    return new FactsForRules(file, family, files, incomes.recorded(), head);
  }

  /** Whether the member at a place lives with the family and belongs to nobody in it. */
  public boolean lodger(int place) {
    return family.members().items().get(place).relation() == MemberFacts.Relation.UNRELATED;
  }

  /** The place of a member in the list; -1 for null. */
  public int placeOf(UUID member) {
    return placeOf(members, member);
  }

  private static int placeOf(List<MemberFile> members, UUID member) {
    for (int place = 0; place < members.size(); place++) {
      if (members.get(place).id().equals(member)) {
        return place;
      }
    }
    return -1;
  }

  /** The number of the member whom a fact concerns; null where it concerns nobody in particular. */
  private static Integer number(List<MemberFile> members, Recorded<?> fact) {
    int place = fact.memberId() == null ? -1 : placeOf(members, fact.memberId());
    return place < 0 ? null : place;
  }

  /** The id of the member at a place; null for -1. */
  public UUID id(int member) {
    return member < 0 ? null : members.get(member).id();
  }

  /** Whole days since, or whole months; a range where the day is known in part. */
  private static Range since(PartialDate date, LocalDate day, ChronoUnit unit) {
    return date == null
        ? null
        : Range.between(unit.between(date.latest(), day), unit.between(date.earliest(), day));
  }

  private static TieFacts tie(Recorded<Tie> tie) {
    return new TieFacts(
        Choices.TIE.of(tie.value().kind()),
        tie.value().ownsDwelling(),
        known(
            tie.value().gives(),
            help ->
                new TieHelpFacts(
                    Choices.HELP.of(help.what()),
                    help.agreed(),
                    Choices.REGISTERED_AT.of(help.atWhere()))),
        known(tie.value().costs(), Choices.TIE_COST::of),
        tie.value().strained(),
        known(tie.value().conflicts(), Choices.CONFLICT::of));
  }

  private static DailyLifeFacts dailyLife(Recorded<DailyLife> recorded) {
    if (recorded == null) {
      return null;
    }
    DailyLife value = recorded.value();
    return new DailyLifeFacts(
        known(value.knowsOf(), Function.identity()),
        value.everApplied(),
        known(value.notAppliedFor(), Choices.NOT_APPLIED_FOR::of),
        known(
            value.neverAskedFor(),
            never ->
                new NeverAskedFacts(
                    never.service(), known(never.why(), Choices.NOT_APPLIED_FOR::of))),
        value.timeForOffices(),
        value.friendsOutsideKin(),
        value.contactWithNeighbours(),
        value.kinVisited(),
        value.guestsReceived(),
        value.freeTime(),
        value.placeToPlay(),
        value.feelsAtHome(),
        value.trustsOffices(),
        value.trustsAgents(),
        value.foodSufficient(),
        value.clothesSufficient(),
        value.moneyLeft(),
        known(value.hardToPay(), Choices.EXPENSE::of),
        value.daresToLeaveChildrenAlone(),
        known(value.dwellingSearch(), Choices.SEARCH::of));
  }
}
