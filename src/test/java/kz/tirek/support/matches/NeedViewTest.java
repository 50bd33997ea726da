package kz.tirek.support.matches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.text.Language;
import kz.tirek.support.fitting.KeptOut;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.matching.Ranking;
import org.junit.jupiter.api.Test;

class NeedViewTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");

  @Test
  void whoever_is_kept_out_beyond_two_thousand_is_counted() {
    Need need = Need.of(RULEBOOK.barriers().get(0));
    KeptOut one = KeptOut.below(UUID.randomUUID(), "NEIGHBOUR");

    NeedView many =
        NeedView.of(
            need,
            List.of(),
            new Ranking(List.of(), Collections.nCopies(2_003, one)),
            RULEBOOK,
            Language.EN);

    assertEquals(2_000, many.keptOut().size());
    assertEquals(3, many.furtherKeptOut());
  }
}
