package kz.tirek.support.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.shared.text.Text;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Text NAME = new Text("Көрші Гүлнар", "Соседка", "Neighbour");
  private static final Text WHAT = new Text("Балаға қарау", "Присмотр за ребёнком", "Minding");

  private static Offer offer(ProviderKind kind, String agency, LocalDate closedOn) {
    return new Offer(
        UUID.randomUUID(),
        null,
        new Provider(UUID.randomUUID(), null, kind, false, agency, NAME),
        List.of("child-minding"),
        Set.of(),
        Set.of(),
        null,
        0L,
        Set.of(),
        null,
        null,
        null,
        false,
        null,
        0,
        null,
        NAME,
        WHAT,
        null,
        List.of(),
        "test",
        null,
        false,
        DAY,
        closedOn,
        0);
  }

  @Test
  void a_private_person_is_shown_to_the_agency_alone_that_knows_her() {
    Offer neighbour = offer(ProviderKind.NEIGHBOUR, "ours", null);
    Offer school = offer(ProviderKind.SCHOOL, null, null);
    Snapshot snapshot = Snapshot.of(1, DAY, List.of(neighbour, school));

    assertEquals(List.of(neighbour, school), snapshot.offers("ours"));
    assertEquals(List.of(school), snapshot.offers("theirs"));
    assertEquals(List.of(school), snapshot.offers(null));
    assertTrue(snapshot.offer(neighbour.id(), "ours").isPresent());
    assertFalse(snapshot.offer(neighbour.id(), "theirs").isPresent());
    assertFalse(snapshot.offer(neighbour.id(), null).isPresent());
  }

  @Test
  void what_is_closed_is_found_by_its_id_and_stands_in_no_list() {
    Offer closed = offer(ProviderKind.SCHOOL, null, DAY);
    Offer closesTomorrow = offer(ProviderKind.SCHOOL, null, DAY.plusDays(1));
    Snapshot snapshot = Snapshot.of(1, DAY, List.of(closed, closesTomorrow));

    assertEquals(List.of(closesTomorrow), snapshot.offers("ours"));
    assertTrue(snapshot.offer(closed.id(), "ours").isPresent());
  }

  @Test
  void all_offers_of_a_person_are_told_and_of_a_place_each_by_itself() {
    Offer neighbour = offer(ProviderKind.NEIGHBOUR, "ours", null);
    Offer school = offer(ProviderKind.SCHOOL, null, null);
    Snapshot snapshot = Snapshot.of(1, DAY, List.of(neighbour, school));

    assertEquals(List.of(neighbour.id()), snapshot.ofSamePerson(neighbour));
    assertEquals(List.of(school.id()), snapshot.ofSamePerson(school));
  }

  @Test
  void private_persons_are_looked_for_by_what_they_offer_and_never_by_name() {
    Offer neighbour = offer(ProviderKind.NEIGHBOUR, "ours", null);
    Offer school = offer(ProviderKind.SCHOOL, null, null);
    Snapshot snapshot = Snapshot.of(1, DAY, List.of(neighbour, school));

    assertFalse(snapshot.words(neighbour).contains("гулнар"));
    assertTrue(snapshot.words(neighbour).contains("ребенком"));
    assertTrue(snapshot.words(school).contains("гулнар"));
  }

  @Test
  void words_are_alike_in_large_and_small_letters_and_without_those_that_are_only_kazakh() {
    assertEquals(Words.folded("ҮЛГІ"), Words.folded("улги"));
    assertEquals(List.of("отбасын", "колдау"), Words.of("  Отбасын, ҚОЛДАУ! "));
  }
}
