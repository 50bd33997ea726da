package kz.tirek.family.regrouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.FamilyPages;
import kz.tirek.family.regrouping.RegroupingView.ChangedCase;
import kz.tirek.family.regrouping.RegroupingView.HouseholdShape;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.time.Today;

/** Tells what a split or join changed in both cases. */
@ApplicationScoped
class RegroupingPages {

  /** Areas of which some facts are for those alone who work with the family. */
  private static final Set<String> RESTRICTED = Set.of("DEBT", "TIE");

  private final FamilyPages pages;
  private final RegroupingTable table;
  private final Today today;

  @Inject
  RegroupingPages(FamilyPages pages, RegroupingTable table, Today today) {
    this.pages = pages;
    this.table = table;
    this.today = today;
  }

  /**
   * What it changed.
   *
   * @param tried whether it is only tried
   * @param whole whether restricted facts are for whoever asks
   */
  RegroupingView of(Regrouping regrouping, boolean tried, boolean whole) {
    Division division = regrouping.division();
    return new RegroupingView(
        tried ? null : division.id(),
        division.kind(),
        division.on(),
        regrouping.reason(),
        division.at(),
        division.by(),
        regrouping.undoneAt(),
        regrouping.undoneBy(),
        division.persons(),
        changed(division, division.from(), true),
        changed(division, division.to(), division.kind() == Kind.JOIN),
        table.facts(division).stream()
            .filter(fact -> whole || !RESTRICTED.contains(fact.area()))
            .toList());
  }

  private ChangedCase changed(Division division, UUID family, boolean wasThere) {
    LocalDate day = today.dateOf(division.at());
    Instant before = division.at().minus(1, ChronoUnit.MICROS);
    return new ChangedCase(
        family,
        wasThere ? shape(division, family, day, before) : null,
        shape(division, family, day, division.at()));
  }

  private HouseholdShape shape(Division division, UUID family, LocalDate day, Instant knownOn) {
    return pages.read(division.agency(), family, day, knownOn).map(HouseholdShape::of).orElse(null);
  }
}
