package kz.tirek.situation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.tirek.family.FamilyPages.FigureSource;
import kz.tirek.family.StoredCase;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.figures.Figure.Missing;
import kz.tirek.family.figures.HouseholdFigures;
import kz.tirek.family.figures.HouseholdFigures.Means;
import kz.tirek.family.figures.HouseholdFigures.Money;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.dwelling.Housing;
import kz.tirek.situation.livelihood.BenefitReceived;
import kz.tirek.situation.livelihood.Debt;
import kz.tirek.situation.livelihood.Income;

/** Figures from a case file. */
@ApplicationScoped
class CaseFigures implements FigureSource {

  /** Incomes by their nature, wherever they were recorded. */
  private static final Set<String> AMONG_BENEFITS = Set.of("pension", "alimony");

  private final FactReader reader;

  @Inject
  CaseFigures(FactReader reader) {
    this.reader = reader;
  }

  @Override
  public HouseholdFigures of(StoredCase stored, LocalDate day) {
    return CaseFileAssembly.of(stored, reader, day, Instant.EPOCH).figures();
  }

  static HouseholdFigures of(
      Listed<MemberFile> members,
      Recorded<Housing> housing,
      Listed<Recorded<Income>> incomes,
      Listed<Recorded<BenefitReceived>> benefits,
      Listed<Recorded<Debt>> debts,
      LocalDate day) {
    List<PartialDate> births = new ArrayList<>();
    for (MemberFile member : members.items()) {
      births.add(member.person() == null ? null : member.person().value().birthDate());
    }
    Housing dwelling = housing == null ? null : housing.value();
    Means means =
        new Means(
            incomes(incomes, benefits),
            debts == null ? null : sum(debts, Debt::monthly, Missing.DEBTS, Missing.DEBT_PAYMENTS),
            rent(dwelling),
            dwelling == null ? null : dwelling.rooms(),
            dwelling == null ? null : dwelling.people(),
            dwelling != null);
    return HouseholdFigures.of(births, members.complete(), day, means);
  }

  /** Nothing is paid for a dwelling that is the family's own. */
  private static Long rent(Housing dwelling) {
    if (dwelling == null || dwelling.rent() != null) {
      return dwelling == null ? null : dwelling.rent();
    }
    return dwelling.tenure() == Housing.Tenure.OWNED ? 0L : null;
  }

  private static Money incomes(
      Listed<Recorded<Income>> incomes, Listed<Recorded<BenefitReceived>> benefits) {
    List<Income> known = Listed.itemsOf(incomes).stream().map(Recorded::value).toList();
    for (Income income : known) {
      if (income.kind() == Income.Kind.ALL_TOGETHER) {
        return new Money(
            Objects.requireNonNullElse(income.monthly(), 0L),
            income.monthly() == null ? List.of(Missing.INCOME_AMOUNTS) : List.of());
      }
    }
    List<Long> amounts =
        Stream.concat(
                known.stream().map(Income::monthly),
                Listed.itemsOf(benefits).stream()
                    .map(Recorded::value)
                    .filter(benefit -> isIncomeBesides(benefit, known))
                    .map(BenefitReceived::monthly))
            .toList();
    return money(
        amounts, incomes != null && incomes.complete(), Missing.INCOMES, Missing.INCOME_AMOUNTS);
  }

  /** The same pension may be recorded as an income and as a benefit: it counts once. */
  private static boolean isIncomeBesides(BenefitReceived benefit, List<Income> known) {
    return AMONG_BENEFITS.contains(benefit.benefit())
        && known.stream()
            .noneMatch(income -> income.kind().name().equalsIgnoreCase(benefit.benefit()));
  }

  private static <T> Money sum(
      Listed<Recorded<T>> list, Function<T, Long> amount, Missing others, Missing amounts) {
    List<Long> known = new ArrayList<>();
    list.items().forEach(each -> known.add(amount.apply(each.value())));
    return money(known, list.complete(), others, amounts);
  }

  private static Money money(List<Long> amounts, boolean whole, Missing others, Missing unsaid) {
    List<Missing> missing = new ArrayList<>();
    if (!whole) {
      missing.add(others);
    }
    if (amounts.contains(null)) {
      missing.add(unsaid);
    }
    return new Money(
        amounts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum(), missing);
  }
}
