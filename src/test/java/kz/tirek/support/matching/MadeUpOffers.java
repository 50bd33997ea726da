package kz.tirek.support.matching;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.support.offer.Capacity;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Opening;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;

/** A city of made-up offers: a plain one of each kind in each district, paid ones, and more. */
public final class MadeUpOffers {

  private static final LocalDate ADDED = LocalDate.of(2025, 1, 1);
  private static final LocalDate LATELY = LocalDate.of(2026, 2, 25);
  private static final String REGISTERED =
      "family.members.exists(m, m.age >= 14 && m.registrations.exists(r, r.kind in ['TEMPORARY', 'PERMANENT']"
          + " && r.place in ['THIS_DWELLING', 'OTHER_IN_CITY']))";

  private MadeUpOffers() {}

  /** What an offer is made of; each part can be told otherwise. */
  public record Draft(
      String code,
      ProviderKind provider,
      List<String> helps,
      Set<String> barriers,
      Set<String> steps,
      String when,
      Long price,
      Set<Language> languages,
      District district,
      List<Opening> openings,
      boolean seasonal,
      Capacity capacity,
      LocalDate closedOn) {

    public static Draft of(String code, ProviderKind provider, String... helps) {
      return new Draft(
          code,
          provider,
          List.of(helps),
          Set.of(),
          Set.of(),
          null,
          0L,
          Set.of(Language.KK, Language.RU),
          null,
          null,
          false,
          null,
          null);
    }

    public Draft in(District place) {
      return new Draft(
          code, provider, helps, barriers, steps, when, price, languages, place, openings, seasonal,
          capacity, closedOn);
    }

    public Draft madeFor(String... codes) {
      return new Draft(
          code,
          provider,
          helps,
          Set.of(codes),
          steps,
          when,
          price,
          languages,
          district,
          openings,
          seasonal,
          capacity,
          closedOn);
    }

    public Draft forSteps(String... codes) {
      return new Draft(
          code,
          provider,
          helps,
          barriers,
          Set.of(codes),
          when,
          price,
          languages,
          district,
          openings,
          seasonal,
          capacity,
          closedOn);
    }

    public Draft when(String condition) {
      return new Draft(
          code, provider, helps, barriers, steps, condition, price, languages, district, openings,
          seasonal, capacity, closedOn);
    }

    public Draft at(Long tenge) {
      return new Draft(
          code, provider, helps, barriers, steps, when, tenge, languages, district, openings,
          seasonal, capacity, closedOn);
    }

    public Draft speaking(Language... only) {
      return new Draft(
          code,
          provider,
          helps,
          barriers,
          steps,
          when,
          price,
          Set.of(only),
          district,
          openings,
          seasonal,
          capacity,
          closedOn);
    }

    public Draft onceAYear() {
      return new Draft(
          code, provider, helps, barriers, steps, when, price, languages, district, openings, true,
          capacity, closedOn);
    }

    public Draft dayAndNight() {
      List<Opening> always =
          Arrays.stream(DayOfWeek.values())
              .map(day -> new Opening(day, LocalTime.MIN, LocalTime.of(23, 59)))
              .toList();
      return new Draft(
          code, provider, helps, barriers, steps, when, price, languages, district, always,
          seasonal, capacity, closedOn);
    }

    public Draft with(Capacity places) {
      return new Draft(
          code, provider, helps, barriers, steps, when, price, languages, district, openings,
          seasonal, places, closedOn);
    }

    public Draft closed(LocalDate on) {
      return new Draft(
          code, provider, helps, barriers, steps, when, price, languages, district, openings,
          seasonal, capacity, on);
    }

    public Offer offer() {
      return offer(0);
    }

    /**
     * @param openThen how many referrals were open when its capacity was said
     */
    public Offer offer(int openThen) {
      Text text = new Text(code, code, code);
      return new Offer(
          id(code),
          code,
          new Provider(id("provider " + code), code, provider, false, null, text),
          helps,
          barriers,
          steps,
          when,
          price,
          languages,
          district,
          null,
          openings,
          seasonal,
          capacity,
          openThen,
          null,
          text,
          text,
          null,
          List.of(),
          null,
          null,
          true,
          ADDED,
          closedOn,
          0);
    }
  }

  public static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  /** All of them: more than two hundred. */
  static List<Offer> all(Rulebook rulebook) {
    List<Draft> drafts = new ArrayList<>();
    for (String kind : rulebook.helpKinds().stream().sorted().toList()) {
      for (District district : District.values()) {
        String place = district.name().toLowerCase(Locale.ROOT);
        drafts.add(Draft.of(kind + "-" + place, ProviderKind.NGO, kind).in(district));
        if (List.of("kindergarten", "medical-care", "legal-advice", "child-minding")
            .contains(kind)) {
          drafts.add(
              Draft.of("paid-" + kind + "-" + place, ProviderKind.NGO, kind)
                  .in(district)
                  .at(35_000L));
        }
      }
    }
    Capacity full = new Capacity(Capacity.Kind.NONE, null, LATELY);
    drafts.addAll(
        List.of(
            Draft.of(
                    "line-111",
                    ProviderKind.HOTLINE,
                    "emergency",
                    "advice",
                    "information",
                    "legal-advice")
                .dayAndNight(),
            Draft.of(
                "family-support-centre",
                ProviderKind.FAMILY_SUPPORT_CENTRE,
                "advice",
                "information",
                "legal-advice",
                "shelter"),
            Draft.of("mother-and-child-shelter", ProviderKind.SHELTER, "shelter", "lodging")
                .madeFor("nowhere-to-stay")
                .when(
                    "family.members.exists(m, m.sex == 'FEMALE' && m.age >= 14) && family.members.exists(m, m.age <= 3)"),
            Draft.of("full-shelter", ProviderKind.SHELTER, "shelter")
                .madeFor("nowhere-to-stay")
                .with(full),
            Draft.of("zakat-fund", ProviderKind.FOUNDATION, "food", "money", "clothes"),
            Draft.of("full-food-medeu", ProviderKind.FOUNDATION, "food")
                .in(District.MEDEU)
                .with(full),
            Draft.of("closed-food", ProviderKind.FOUNDATION, "food").closed(LATELY).dayAndNight(),
            Draft.of("qurban-site", ProviderKind.CHARITY_SITE, "food").onceAYear(),
            Draft.of("money-for-registered", ProviderKind.CAREER_CENTRE, "money")
                .madeFor("low-income", "no-income", "money-runs-out")
                .when(REGISTERED),
            Draft.of("state-kindergarten", ProviderKind.EDUCATION_AUTHORITY, "kindergarten")
                .madeFor(
                    "child-not-in-kindergarten",
                    "kindergarten-unaffordable",
                    "kindergarten-hard-to-pay")
                .when("family.members.exists(m, m.age <= 6)"),
            Draft.of("sent-away-clinic-alatau", ProviderKind.POLYCLINIC, "medical-care")
                .in(District.ALATAU),
            Draft.of("ultrasound-mobile", ProviderKind.HOSPITAL, "medical-care")
                .madeFor("care-out-of-reach", "clinic-turned-away"),
            Draft.of("kazakh-lawyers-medeu", ProviderKind.LEGAL_AID, "legal-advice")
                .in(District.MEDEU)
                .speaking(Language.KK),
            Draft.of("tenants-lawyer", ProviderKind.LEGAL_AID, "legal-advice")
                .madeFor("paid-false-agent", "money-withheld"),
            Draft.of("rental-sites", ProviderKind.WEBSITE, "find-dwelling"),
            Draft.of("homes-for-children", ProviderKind.NGO, "find-dwelling", "let-dwelling")
                .madeFor("children-unwelcome"),
            Draft.of("escort-volunteers", ProviderKind.NGO, "escort"),
            Draft.of("insurance-fund", ProviderKind.INSURANCE_FUND, "insurance", "information")
                .madeFor("not-insured", "care-forgone-for-cost", "told-to-pay-for-care"),
            Draft.of("registration-desk", ProviderKind.SERVICE_CENTRE, "registration")
                .forSteps("register-temporarily", "register-permanently"),
            Draft.of("private-registrar", ProviderKind.PRIVATE_PERSON, "registration")
                .dayAndNight(),
            Draft.of("private-minder-alatau", ProviderKind.PRIVATE_PERSON, "child-minding")
                .in(District.ALATAU)
                .at(500L),
            Draft.of("school-fund", ProviderKind.FOUNDATION, "clothes", "school")
                .madeFor("school-uniform-missing", "school-supplies-missing"),
            Draft.of("fresh-repair-turksib", ProviderKind.NGO, "repair")
                .in(District.TURKSIB)
                .with(new Capacity(Capacity.Kind.CAPACITY, 10, LATELY))));
    return drafts.stream().map(Draft::offer).toList();
  }
}
