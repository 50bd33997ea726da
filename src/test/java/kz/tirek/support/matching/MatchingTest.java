package kz.tirek.support.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.RandomCaseFile;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.Listed;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.fitting.Clause;
import kz.tirek.support.fitting.Fitting;
import kz.tirek.support.fitting.KeptOut;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.matches.Why;
import kz.tirek.support.matching.MadeUpOffers.Draft;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.ProviderKind;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Rounding ROUNDING = new Rounding(new byte[] {1});
  private static final MatchingRules RULES = RULEBOOK.matching();
  private static final Compiled COMPILED = new Compiled(RULEBOOK);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final LocalDate THIS_MONTH = TODAY;

  private static final Offer FIRST_CLINIC =
      Draft.of("first-clinic", ProviderKind.POLYCLINIC, "medical-care").in(District.ALATAU).offer();
  private static final Offer SECOND_CLINIC =
      Draft.of("second-clinic", ProviderKind.POLYCLINIC, "medical-care")
          .in(District.ALATAU)
          .offer();

  private static Outcome came(Offer offer, LocalDate month, Counted what, String reason, int n) {
    return new Outcome(offer.id(), offer.helps().get(0), month, what, reason, n);
  }

  private static OfferTallies tallies(Outcome... outcomes) {
    Map<UUID, List<Outcome>> byOffer = new HashMap<>();
    for (Outcome each : outcomes) {
      byOffer.computeIfAbsent(each.offer(), none -> new ArrayList<>()).add(each);
    }
    return new OfferTallies(Map.of(), byOffer);
  }

  private static Fitting fitting(
      CaseFile file, Need need, Map<UUID, Integer> asked, List<Offer> offers) {
    return new Sieve(file, COMPILED, asked).of(need, offers, true);
  }

  private static Ranking rank(CaseFile file, Need need, OfferTallies tallies, List<Offer> offers) {
    return new Matching(file, RULES, tallies, ROUNDING)
        .rank(need, fitting(file, need, Map.of(), offers), 50, false);
  }

  private static List<String> names(Ranking ranking) {
    return ranking.matches().stream().map(GoldenTest::name).toList();
  }

  private static Term term(Ranking ranking, Offer offer, TermName name) {
    return ranking.matches().stream()
        .filter(match -> match.id().equals(offer.id()))
        .findAny()
        .orElseThrow()
        .term(name);
  }

  private static Clause clause(Fitting fitting, String code) {
    return fitting.out().stream()
        .filter(out -> out.offer() != null && code.equals(out.offer().code()))
        .map(KeptOut::clause)
        .findAny()
        .orElse(null);
  }

  @Nested
  class What_came_of_referrals {

    private final Need care = GoldenTest.need("waiting-for-care");

    @Test
    void puts_a_clinic_with_thirty_quotas_of_fifty_below_an_equal_one_and_says_so()
        throws IOException {
      CaseFile file = GoldenTest.family("alatau");
      List<Offer> clinics = List.of(FIRST_CLINIC, SECOND_CLINIC);
      String first = names(rank(file, care, OfferTallies.NONE, clinics)).get(0);
      Offer ahead = first.equals("first-clinic") ? FIRST_CLINIC : SECOND_CLINIC;

      Ranking ranking =
          rank(
              file,
              care,
              tallies(
                  came(ahead, THIS_MONTH, Counted.ASKED, null, 50),
                  came(ahead, THIS_MONTH, Counted.HELPED, null, 20),
                  came(ahead, THIS_MONTH, Counted.REJECTED, "QUOTA_EXHAUSTED", 30)),
              clinics);

      assertNotEquals(first, names(ranking).get(0));
      Term outcome = term(ranking, ahead, TermName.OUTCOME);
      assertEquals("outcome.mixed", outcome.key());
      assertEquals(
          List.of(50, 20, 30, "QUOTA_EXHAUSTED"),
          outcome.arguments().stream()
              .map(each -> each instanceof RoundedFigure figure ? figure.about() : each)
              .toList());
    }

    @Test
    void is_told_neither_exactly_nor_where_there_was_little_of_it() throws IOException {
      CaseFile file = GoldenTest.family("alatau");

      assertEquals(
          "outcome.few", told(file, came(FIRST_CLINIC, THIS_MONTH, Counted.HELPED, null, 1)).key());
      assertEquals(
          "outcome.few",
          told(file, came(FIRST_CLINIC, THIS_MONTH, Counted.REJECTED, "QUEUE_FULL", 4)).key());
      Term many = told(file, came(FIRST_CLINIC, THIS_MONTH, Counted.HELPED, null, 23));
      assertEquals("outcome.helped", many.key());
      assertEquals(0, ((RoundedFigure) many.arguments().get(0)).about() % 5);
      Term mixed =
          told(
              file,
              came(FIRST_CLINIC, THIS_MONTH, Counted.HELPED, null, 23),
              came(FIRST_CLINIC, THIS_MONTH, Counted.REJECTED, "QUEUE_FULL", 1));
      assertEquals("outcome.mixed-plain", mixed.key());
      assertFalse(((RoundedFigure) mixed.arguments().get(2)).tells());
    }

    private Term told(CaseFile file, Outcome... outcomes) {
      return term(
          rank(file, care, tallies(outcomes), List.of(FIRST_CLINIC)),
          FIRST_CLINIC,
          TermName.OUTCOME);
    }

    @ParameterizedTest
    @EnumSource(
        names = {"WITHDRAWN", "REJECTED", "FAILED"},
        value = Counted.class)
    void counts_what_is_the_familys_against_nobody(Counted what) throws IOException {
      Ranking ranking =
          rank(
              GoldenTest.family("alatau"),
              care,
              tallies(came(FIRST_CLINIC, THIS_MONTH, what, "NO_SHOW", 40)),
              List.of(FIRST_CLINIC));

      assertEquals(RULES.outcome().prior(), term(ranking, FIRST_CLINIC, TermName.OUTCOME).value());
    }

    @Test
    void counts_less_the_longer_ago_it_was_and_for_this_kind_of_help_alone() throws IOException {
      CaseFile file = GoldenTest.family("alatau");
      int now = value(file, came(FIRST_CLINIC, THIS_MONTH, Counted.EXPIRED, null, 10));
      int before =
          value(file, came(FIRST_CLINIC, THIS_MONTH.minusMonths(12), Counted.EXPIRED, null, 10));
      int other =
          value(
              file,
              new Outcome(FIRST_CLINIC.id(), "advice", THIS_MONTH, Counted.EXPIRED, null, 10));

      assertTrue(now < before && before < other, now + " " + before + " " + other);
      assertEquals(RULES.outcome().prior(), other);
    }

    private int value(CaseFile file, Outcome outcome) {
      return term(
              rank(file, care, tallies(outcome), List.of(FIRST_CLINIC)),
              FIRST_CLINIC,
              TermName.OUTCOME)
          .value();
    }

    @Test
    void never_raises_anybody_who_rejects_more() throws IOException {
      List<Offer> offers = MadeUpOffers.all(RULEBOOK);
      Random random = new Random(7);
      List<String> families =
          List.of("alatau", "medeu-registered", "turksib-baby", "auezov-neighbour");
      for (int i = 0; i < 150; i++) {
        CaseFile file = GoldenTest.family(families.get(i % families.size()));
        BarrierRule rule = RULEBOOK.barriers().get(random.nextInt(RULEBOOK.barriers().size()));
        Need need = Need.of(rule);
        List<Match> before =
            rank(file, need, tallies(asked(offers, random.nextInt(30), i)), offers).matches();
        Match one = before.get(random.nextInt(Math.min(6, before.size())));
        if (one.isTie()) {
          continue;
        }
        Outcome[] outcomes = asked(offers, random.nextInt(30), i);
        int least = 0;
        for (int more = 0; more < 60; more += 12) {
          Outcome[] and = Arrays.copyOf(outcomes, outcomes.length + 2);
          Offer offer = one.offer().offer();
          and[outcomes.length] =
              new Outcome(offer.id(), one.kind(), THIS_MONTH, Counted.ASKED, null, more);
          and[outcomes.length + 1] =
              new Outcome(offer.id(), one.kind(), THIS_MONTH, Counted.REJECTED, "QUEUE_FULL", more);
          int place = place(rank(file, need, tallies(and), offers), offer);
          assertTrue(place >= least, () -> rule.code() + " " + offer.code());
          least = place;
        }
      }
    }

    private static Outcome[] asked(List<Offer> offers, int most, int seed) {
      Random random = new Random(seed);
      return offers.stream()
          .map(offer -> came(offer, THIS_MONTH, Counted.ASKED, null, random.nextInt(most + 1)))
          .toArray(Outcome[]::new);
    }

    /** Whoever is not among fifty stands below them. */
    private static int place(Ranking ranking, Offer offer) {
      return IntStream.range(0, ranking.matches().size())
          .filter(place -> ranking.matches().get(place).id().equals(offer.id()))
          .findFirst()
          .orElse(99);
    }
  }

  @Nested
  class Somebody_who_helps_often {

    private final Need minding = GoldenTest.need("child-carries-too-much");

    @Test
    void is_first_no_more_when_asked_four_times_this_month_and_the_reason_is_told()
        throws IOException {
      CaseFile file = GoldenTest.family("auezov-neighbour");
      List<Offer> offers = MadeUpOffers.all(RULEBOOK);
      UUID neighbour = Listed.itemsOf(file.ties()).get(0).id();

      Ranking three = rank(file, offers, Map.of(neighbour, 3));
      Ranking four = rank(file, offers, Map.of(neighbour, 4));

      Match first = three.matches().get(0);
      assertEquals(neighbour, first.id());
      assertEquals(
          "load.asked[3]", first.term(TermName.LOAD).key() + first.term(TermName.LOAD).arguments());
      assertFalse(four.matches().stream().anyMatch(Match::isTie));
      KeptOut out = four.out().get(0);
      assertEquals(
          List.of(neighbour, Clause.ASKED_OFTEN, 4), List.of(out.tie(), out.clause(), out.asked()));
    }

    private Ranking rank(CaseFile file, List<Offer> offers, Map<UUID, Integer> asked) {
      return new Matching(file, RULES, OfferTallies.NONE, ROUNDING)
          .rank(minding, new Sieve(file, COMPILED, asked).of(minding, offers, false), 10, false);
    }

    @Test
    void is_left_in_peace_too_where_the_directory_knows_the_person() throws IOException {
      Offer minder =
          Draft.of("minder", ProviderKind.NEIGHBOUR, "child-minding").in(District.ALATAU).offer();
      CaseFile file = GoldenTest.family("alatau");

      Ranking often =
          MatchingTest.rank(
              file,
              minding,
              tallies(came(minder, THIS_MONTH, Counted.ASKED, null, 7)),
              List.of(minder));

      assertEquals(List.of(), often.matches());
      assertEquals(Clause.ASKED_OFTEN, often.out().get(0).clause());
    }
  }

  @Nested
  class An_offer_for_the_registered {

    private final Need money = GoldenTest.need("low-income");
    private final List<Offer> offers = MadeUpOffers.all(RULEBOOK);

    private Match forRegistered(CaseFile file) {
      return rank(file, money, OfferTallies.NONE, offers).matches().stream()
          .filter(match -> GoldenTest.name(match).equals("money-for-registered"))
          .findAny()
          .orElseThrow();
    }

    @Test
    void is_shown_to_the_unregistered_as_waiting_for_that_step_below_what_can_be_had_today()
        throws IOException {
      CaseFile file = GoldenTest.family("alatau");

      Match waiting = forRegistered(file);
      List<Match> all = rank(file, money, OfferTallies.NONE, offers).matches();

      assertEquals("register-temporarily", waiting.offer().verdict().waitsFor());
      assertEquals(Truth.NO, waiting.offer().verdict().isFor());
      assertEquals(Truth.YES, waiting.offer().verdict().reachable());
      assertTrue(all.subList(all.indexOf(waiting) + 1, all.size()).stream().allMatch(Match::waits));
      assertTrue(all.subList(0, all.indexOf(waiting)).stream().noneMatch(Match::waits));
    }

    @Test
    void waits_without_hope_where_the_step_cannot_be_taken() {
      CaseFile file =
          unregistered("housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: REFUSED}");

      assertEquals(Truth.NO, forRegistered(file).offer().verdict().reachable());
    }

    @Test
    void is_kept_out_where_the_family_will_not_take_the_step() {
      CaseFile file =
          unregistered("family: {refusedSteps: [register-temporarily, register-permanently]}");

      KeptOut out =
          fitting(file, money, Map.of(), offers).out().stream()
              .filter(each -> each.offer() != null)
              .filter(each -> "money-for-registered".equals(each.offer().code()))
              .findAny()
              .orElseThrow();

      assertEquals(Clause.STEP_REFUSED, out.clause());
      assertTrue(out.step().startsWith("register-"));
    }

    @Test
    void waits_for_nothing_where_somebody_is_registered_and_stays_in_where_nobody_asked()
        throws IOException {
      assertFalse(forRegistered(GoldenTest.family("medeu-registered")).waits());
      Match unknown = forRegistered(GoldenTest.family("turksib-baby"));

      assertEquals(Truth.UNKNOWN, unknown.offer().verdict().isFor());
      assertTrue(
          unknown.offer().verdict().missing().stream()
              .allMatch(missing -> missing.path().startsWith("member.registrations")));
      assertFalse(unknown.offer().verdict().missing().isEmpty());
    }

    private static CaseFile unregistered(String more) {
      return CaseFiles.of(
          """
          asOf: 2026-03-01
          members:
            complete: true
            items: [{person: {birthDate: "1990", relation: HEAD}, registrations: {complete: true, items: [{kind: NONE}]}}]
          """
              + more);
    }
  }

  @Nested
  class Places_that_were_told {

    private final Need repair = GoldenTest.need("unhealthy-housing");

    private Draft workshop(Capacity.Kind kind, Integer places, LocalDate asOf) {
      return Draft.of("workshop", ProviderKind.NGO, "repair")
          .with(new Capacity(kind, places, asOf));
    }

    @Test
    void keep_an_offer_out_where_there_are_none_and_that_is_not_long_ago() throws IOException {
      Offer full = workshop(Capacity.Kind.NONE, null, TODAY.minusDays(30)).offer();
      Offer stale = workshop(Capacity.Kind.NONE, null, TODAY.minusDays(31)).offer();
      CaseFile file = GoldenTest.family("alatau");

      assertEquals(
          Clause.NO_PLACES, clause(fitting(file, repair, Map.of(), List.of(full)), "workshop"));
      Ranking ranking = rank(file, repair, OfferTallies.NONE, List.of(stale));
      assertEquals("capacity.said-long-ago", term(ranking, stale, TermName.CAPACITY).key());
      assertEquals(RULES.unknown(), term(ranking, stale, TermName.CAPACITY).value());
    }

    @Test
    void are_counted_after_the_referrals_that_are_open() throws IOException {
      Offer three = workshop(Capacity.Kind.CAPACITY, 3, TODAY).offer();
      CaseFile file = GoldenTest.family("alatau");
      List<Integer> values =
          IntStream.rangeClosed(0, 4)
              .mapToObj(
                  open ->
                      term(
                          rank(
                              file,
                              repair,
                              new OfferTallies(Map.of(three.id(), open), Map.of()),
                              List.of(three)),
                          three,
                          TermName.CAPACITY))
              .map(Term::value)
              .toList();

      assertEquals(List.of(80, 70, 60, 0, 0), values);
    }

    @Test
    void are_not_taken_by_referrals_that_were_open_when_they_were_told() throws IOException {
      Offer two = workshop(Capacity.Kind.CAPACITY, 2, TODAY).offer(3);
      CaseFile file = GoldenTest.family("alatau");
      List<String> keys =
          IntStream.rangeClosed(2, 5)
              .mapToObj(
                  open ->
                      term(
                          rank(
                              file,
                              repair,
                              new OfferTallies(Map.of(two.id(), open), Map.of()),
                              List.of(two)),
                          two,
                          TermName.CAPACITY))
              .map(term -> term.key() + term.arguments())
              .toList();

      assertEquals(
          List.of("capacity.left[2]", "capacity.left[2]", "capacity.left[1]", "capacity.taken[2]"),
          keys);
    }
  }

  @Test
  void no_private_person_of_the_directory_registers_anybody() throws IOException {
    CaseFile file = GoldenTest.family("alatau");
    Offer person =
        Draft.of("lets-and-registers", ProviderKind.LANDLORD, "registration", "let-dwelling")
            .offer();
    Need need = GoldenTest.need("no-city-registration");

    assertEquals(
        Clause.REGISTRATION_BY_OTHERS,
        clause(fitting(file, need, Map.of(), MadeUpOffers.all(RULEBOOK)), "private-registrar"));
    assertEquals(
        List.of("let-dwelling"),
        fitting(file, need, Map.of(), List.of(person)).offers().get(0).helps());
  }

  @Test
  void an_office_tells_about_its_own_matter_alone_unless_it_tells_and_advises() throws IOException {
    Offer bank = Draft.of("bank", ProviderKind.BANK, "money", "information").offer();
    Offer line =
        Draft.of("line", ProviderKind.HOTLINE, "emergency", "information", "advice").offer();
    CaseFile file = GoldenTest.family("alatau");

    Fitting pregnant =
        fitting(file, GoldenTest.need("pregnancy-without-care"), Map.of(), List.of(bank, line));

    assertEquals(Clause.OTHER_HELP, clause(pregnant, "bank"));
    assertEquals(1, pregnant.offers().size());
  }

  @Nested
  class What_is_little_tried {

    private final Need repair = GoldenTest.need("unhealthy-housing");
    private final List<Offer> known =
        IntStream.range(0, 5)
            .mapToObj(
                i -> Draft.of("known-" + i, ProviderKind.NGO, "repair").in(District.ALATAU).offer())
            .toList();
    private final Offer fresh =
        Draft.of("fresh", ProviderKind.NGO, "repair").in(District.ALATAU).offer();

    private Ranking rank(CaseFile file) {
      List<Offer> offers = new ArrayList<>(known);
      offers.add(fresh);
      return MatchingTest.rank(
          file,
          repair,
          tallies(
              known.stream()
                  .flatMap(
                      offer ->
                          List.of(
                              came(offer, THIS_MONTH, Counted.ASKED, null, 20),
                              came(offer, THIS_MONTH, Counted.HELPED, null, 20))
                              .stream())
                  .toArray(Outcome[]::new)),
          offers);
    }

    @Test
    void is_shown_in_the_place_that_is_kept_for_it_to_a_share_of_the_families_and_says_so() {
      String yaml =
          "asOf: 2026-03-01\nfamily: {district: ALATAU}\nmembers: {complete: true, items: []}";
      Random random = new Random(3);
      int seen = 0;
      for (int i = 0; i < 500; i++) {
        CaseFile file = withId(CaseFiles.of(yaml), new UUID(random.nextLong(), random.nextLong()));
        Ranking ranking = rank(file);
        boolean third = names(ranking).get(2).equals("fresh");
        assertEquals(third, ranking.matches().get(2).newcomer());
        assertEquals(6, ranking.matches().size());
        assertEquals(names(ranking), names(rank(file)));
        seen += third ? 1 : 0;
      }

      assertTrue(seen > 50 && seen < 150, "seen by " + seen + " of 500");
    }

    @Test
    void is_seen_by_other_families_next_month() {
      UUID family = new UUID(5, 5);
      long months =
          IntStream.range(0, 120)
              .filter(
                  month -> Newcomers.share(family, YearMonth.of(2026, 1).plusMonths(month)) < 20)
              .count();

      assertTrue(months > 8 && months < 45, "in " + months + " of 120 months");
    }

    private static CaseFile withId(CaseFile file, UUID id) {
      return new CaseFile(
          id,
          file.caseNumber(),
          file.version(),
          file.asOf(),
          file.knownOn(),
          file.kind(),
          file.figures(),
          file.family(),
          file.members(),
          file.housing(),
          file.incomes(),
          file.debts(),
          file.benefitsReceived(),
          file.dailyLife(),
          file.ties(),
          file.encounters(),
          file.incidents(),
          file.withheld());
    }
  }

  @Test
  void terms_have_bounds_the_order_hangs_on_nothing_else_and_what_is_unknown_stays_in() {
    RandomCaseFile files = new RandomCaseFile(new Random(11), TODAY);
    List<Offer> offers = new ArrayList<>(MadeUpOffers.all(RULEBOOK));
    Random random = new Random(12);
    for (int i = 0; i < 40; i++) {
      CaseFile file = files.of(1 + i % 5);
      Need need = Need.of(RULEBOOK.barriers().get(random.nextInt(RULEBOOK.barriers().size())));
      Fitting fitting = fitting(file, need, Map.of(), offers);
      Ranking ranking = rank(file, need, OfferTallies.NONE, offers);

      for (Match match : ranking.matches()) {
        assertEquals(TermName.values().length, match.terms().size());
        for (Term term : match.terms()) {
          assertTrue(term.value() >= 0 && term.value() <= 100, term::toString);
          assertTrue(term.points() >= 0 && term.points() <= term.weight(), term::toString);
          assertEquals(RULES.weight(term.name().code()), term.weight());
        }
        assertEquals(match.terms().stream().mapToInt(Term::points).sum(), match.points());
        if (match.isTie()) {
          assertNotEquals(Boolean.FALSE, match.tie().tie().adult());
        }
      }
      Collections.shuffle(offers, random);
      assertEquals(names(ranking), names(rank(file, need, OfferTallies.NONE, offers)));
      for (KeptOut out : fitting.out()) {
        if (out.offer() != null && out.clause() == Clause.CONDITION) {
          assertEquals(Truth.NO, RULEBOOK.language().compile(out.offer().when()).test(facts(file)));
        }
      }
    }
  }

  private static Facts facts(CaseFile file) {
    FactsForRules known = FactsForRules.of(file, TODAY);
    return RULEBOOK
        .language()
        .facts()
        .set("family", known.family())
        .set("housing", known.family().housing())
        .set(Facts.TODAY, TODAY)
        .parameters(RULEBOOK.parameters(TODAY).all());
  }

  @Test
  void every_district_has_a_centre_and_the_way_between_two_is_about_right() {
    for (District district : District.values()) {
      assertTrue(RULES.districts().containsKey(district.name()), district.name());
    }
    assertEquals(
        13_600,
        Ways.metres(RULES.districts().get("ALATAU"), RULES.districts().get("TURKSIB")),
        300);
  }

  @Test
  void every_term_says_why_in_three_languages() throws IOException {
    for (String family : List.of("alatau", "auezov-neighbour", "medeu-registered")) {
      for (BarrierRule rule : RULEBOOK.barriers()) {
        CaseFile file = GoldenTest.family(family);
        for (Match match :
            rank(file, Need.of(rule), OfferTallies.NONE, MadeUpOffers.all(RULEBOOK)).matches()) {
          for (Language language : Language.values()) {
            for (Term term : match.terms()) {
              assertFalse(Why.text(term, language).isBlank(), term::toString);
            }
          }
        }
      }
    }
  }
}
