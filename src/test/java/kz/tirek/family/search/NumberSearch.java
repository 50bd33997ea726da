package kz.tirek.family.search;

import java.util.List;
import java.util.UUID;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.sql.Sql;

/** The search by number as a node with other keys does it, in the present transaction. */
public final class NumberSearch {

  private static final FamilySearch ANY =
      new FamilySearch(null, null, null, null, null, null, null);

  private NumberSearch() {}

  /** The families in which somebody has it. */
  public static List<UUID> families(Sql sql, SecretKeys keys, String kind, String number) {
    return new Candidates(sql, new NumberPrints(keys))
        .byNumber(kind, number, ANY, 100).stream().map(Candidates.Member::familyId).toList();
  }
}
