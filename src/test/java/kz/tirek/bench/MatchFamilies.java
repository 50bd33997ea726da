package kz.tirek.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.packaged.Line;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.shared.text.Language;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.OfferIndex;
import kz.tirek.support.fitting.Sieve;
import kz.tirek.support.matching.MadeUpOffers.Draft;
import kz.tirek.support.matching.Matching;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.ProviderKind;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.OfferTallies;
import kz.tirek.support.tally.Outcome;

/**
 * Microseconds of processor to match one family and one need against made-up offers in memory:
 * going through all of them, and through those alone that give some kind of help that is wanted;
 * beside plain Java that filters the same offers by kind and district and sorts them by price. Then
 * the same request over HTTP, beside reading the family.
 */
final class MatchFamilies {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final List<String> KINDS = RULEBOOK.helpKinds().stream().sorted().toList();
  private static final List<String> CONDITIONS =
      List.of(
          "family.members.exists(m, m.age <= 6)",
          "family.members.exists(m, m.age >= 60)",
          "size(family.members) >= 4",
          "housing.tenure == 'RENTED_WITHOUT_CONTRACT'",
          "family.members.exists(m, m.disabilityGroup == 'FIRST')",
          "family.members.exists(m, m.age >= 14 && m.registrations.exists(r, r.kind == 'PERMANENT'))");
  private static final int WINDOWS = 7;
  private static final Rounding ROUNDING = new Rounding(new byte[] {1});

  private MatchFamilies() {}

  private static List<Offer> offers(int count) {
    Random random = new Random(count);
    return IntStream.range(0, count).mapToObj(number -> offer(number, random)).toList();
  }

  private static Offer offer(int number, Random random) {
    List<String> helps =
        Stream.generate(() -> KINDS.get(random.nextInt(KINDS.size())))
            .limit(1 + random.nextInt(3))
            .distinct()
            .toList();
    Draft draft =
        Draft.of("offer-" + number, ProviderKind.NGO, helps.toArray(String[]::new))
            .at(random.nextInt(3) == 0 ? null : random.nextInt(2) * 1_000L * random.nextInt(30));
    if (random.nextInt(4) > 0) {
      draft = draft.in(District.values()[random.nextInt(District.values().length)]);
    }
    if (random.nextInt(3) == 0) {
      draft = draft.when(CONDITIONS.get(random.nextInt(CONDITIONS.size())));
    }
    if (random.nextInt(3) == 0) {
      draft = draft.speaking(Language.KK);
    }
    return draft.offer();
  }

  /** One offer in five has a record. */
  private static OfferTallies tallies(List<Offer> offers) {
    Map<UUID, List<Outcome>> outcomes = new HashMap<>();
    Random random = new Random(5);
    for (Offer offer : offers) {
      if (random.nextInt(5) == 0) {
        String help = offer.helps().get(0);
        LocalDate month = TODAY.minusMonths(random.nextInt(12));
        outcomes.put(
            offer.id(),
            List.of(
                new Outcome(offer.id(), help, month, Counted.ASKED, null, 9),
                new Outcome(offer.id(), help, month, Counted.HELPED, null, 5),
                new Outcome(offer.id(), help, month, Counted.REJECTED, "QUOTA_EXHAUSTED", 4)));
      }
    }
    return new OfferTallies(Map.of(), outcomes);
  }

  private static List<CaseFile> families() {
    Random random = new Random(1);
    return IntStream.range(0, 50)
        .mapToObj(
            number ->
                CaseFiles.of(
                    """
                    asOf: 2026-03-01
                    family: {city: ALMATY, district: %s, language: %s}
                    housing: {tenure: RENTED_WITHOUT_CONTRACT}
                    members:
                      complete: true
                      items:
                        - person: {birthDate: "1988", sex: FEMALE, relation: HEAD}
                          registrations: {complete: true, items: [{kind: %s}]}
                        - {person: {birthDate: "%d-01-01", relation: CHILD}}
                    """
                        .formatted(
                            District.values()[random.nextInt(8)],
                            random.nextBoolean() ? "KK" : "RU",
                            random.nextBoolean() ? "NONE" : "PERMANENT",
                            2010 + random.nextInt(15))))
        .toList();
  }

  static void measure() {
    List<CaseFile> families = families();
    List<Need> needs = RULEBOOK.barriers().stream().map(Need::of).toList();
    System.out.printf("%nOne family and one need, microseconds of processor, medians%n%n");
    Tables.row("offers", "all gone through", "by kind of help", "plain Java", "to plain Java");
    Tables.row("---", "---", "---", "---", "---");
    for (int count : List.of(1_000, 10_000, 100_000)) {
      List<Offer> offers = offers(count);
      OfferIndex index = new OfferIndex(offers);
      OfferTallies tallies = tallies(offers);
      Compiled compiled = new Compiled(RULEBOOK);
      List<Double> all = new ArrayList<>();
      List<Double> byKind = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      for (int window = 0; window < WINDOWS; window++) {
        all.add(
            micros(
                families,
                needs,
                count,
                (family, need) -> match(family, need, offers, compiled, tallies)));
        byKind.add(
            micros(
                families,
                needs,
                count,
                (family, need) -> match(family, need, index.thatMayFit(need), compiled, tallies)));
        plain.add(micros(families, needs, count, (family, need) -> plain(family, need, offers)));
      }
      Tables.row(
          "%,d".formatted(count),
          Tables.figure(0, median(all)),
          Tables.figure(0, median(byKind)),
          Tables.figure(0, median(plain)),
          Tables.figure(2, median(byKind) / median(plain)));
    }
  }

  private interface Work {
    int of(CaseFile family, Need need);
  }

  private static int match(
      CaseFile family, Need need, List<Offer> offers, Compiled compiled, OfferTallies tallies) {
    return new Matching(family, RULEBOOK.matching(), tallies, ROUNDING)
        .rank(need, new Sieve(family, compiled, Map.of()).of(need, offers, false), 3, false)
        .matches()
        .size();
  }

  /** What somebody would write who wants no reasons and knows neither conditions nor counts. */
  private static int plain(CaseFile family, Need need, List<Offer> offers) {
    District district = family.family().value().district();
    Set<String> kinds = Set.copyOf(need.kinds());
    return offers.stream()
        .filter(offer -> offer.helps().stream().anyMatch(kinds::contains) && offer.isThere(TODAY))
        .sorted(
            Comparator.comparing((Offer offer) -> offer.district() != district)
                .thenComparing(Offer::price, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(3)
        .toList()
        .size();
  }

  private static double micros(List<CaseFile> families, List<Need> needs, int count, Work work) {
    int times = Math.max(20, 200_000 / count);
    long found = 0;
    long begun = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      found += work.of(families.get(i % families.size()), needs.get(i * 7 % needs.size()));
    }
    double micros = (THREADS.getCurrentThreadCpuTime() - begun) / 1e3 / times;
    if (found == 0) {
      throw new IllegalStateException("nobody can help");
    }
    return micros;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  /** The same over HTTP, beside the read of a family, in turns. */
  static void overHttp(Stage stage, List<UUID> families) throws Exception {
    System.out.printf("%nOver HTTP, one after another, milliseconds: p50, p95%n%n");
    Tables.row("offers", "matches for a barrier", "matches for the whole case", "family");
    Tables.row("---", "---", "---", "---");
    int there = 0;
    for (int count : List.of(1_000, 10_000, 100_000)) {
      add(stage, there, count);
      there = count;
      List<Long> one = new ArrayList<>();
      List<Long> whole = new ArrayList<>();
      List<Long> read = new ArrayList<>();
      try (Line line = stage.line()) {
        Random random = new Random(2);
        for (int i = 0; i < 360; i++) {
          String path = "/v1/families/" + families.get(random.nextInt(families.size()));
          long a = ask(line, stage, path + "/matches?barrier=low-income&limit=3");
          long b = ask(line, stage, path + "/matches");
          long c = ask(line, stage, path);
          if (i >= 60) {
            one.add(a);
            whole.add(b);
            read.add(c);
          }
        }
      }
      Tables.row("%,d".formatted(count), millis(one), millis(whole), millis(read));
    }
  }

  private static long ask(Line line, Stage stage, String path) throws Exception {
    long begun = System.nanoTime();
    line.ask(Line.get(path, stage.tokenOfSupervisor()));
    return System.nanoTime() - begun;
  }

  private static String millis(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "%.1f, %.1f"
        .formatted(sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 95 / 100) / 1e6);
  }

  private static void add(Stage stage, int from, int to) throws Exception {
    try (Connection connection = stage.connection()) {
      connection.setAutoCommit(false);
      UUID provider = UUID.randomUUID();
      try (var statement = connection.createStatement()) {
        statement.execute(
            "insert into provider (provider_id, kind, formal, name, example, added_on, added_by, version) values ('%s', 'NGO', false, '{m,m,m}', true, '2026-03-01', 'bench', 0)"
                .formatted(provider));
      }
      try (var insert =
          connection.prepareStatement(
              """
              insert into offer (offer_id, provider_id, helps, barriers, steps, condition, price, languages, district, seasonal,
                                 name, what, papers, source, example, added_on, added_by, version)
              values (?, ?, ?::text[], '{}', '{}', ?, ?, ?::text[], ?, false, '{m,m,m}', '{m,m,m}', '{}', 'bench', true,
                      '2026-03-01', 'bench', 0)
              """)) {
        Random random = new Random(to);
        for (int number = from; number < to; number++) {
          Offer offer = offer(number, random);
          insert.setObject(1, offer.id());
          insert.setObject(2, provider);
          insert.setString(3, "{" + String.join(",", offer.helps()) + "}");
          insert.setString(4, offer.when());
          insert.setObject(5, offer.price());
          insert.setString(
              6,
              offer
                  .languages()
                  .toString()
                  .toUpperCase(Locale.ROOT)
                  .replace('[', '{')
                  .replace(']', '}'));
          insert.setString(7, offer.district() == null ? null : offer.district().name());
          insert.addBatch();
          if (number % 1_000 == 999) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      try (var statement = connection.createStatement()) {
        statement.execute("update directory_version set version = version + 1");
      }
      connection.commit();
    }
  }
}
