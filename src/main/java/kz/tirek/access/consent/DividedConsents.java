package kz.tirek.access.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.division.Division;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;

/**
 * That facts are kept was agreed by all who were of the household, and the new case rests on it.
 * What is given out is agreed anew.
 */
@Singleton
class DividedConsents implements DividedData {

  private static final String KEPT =
      """
      select consent_id, witness from consent c
       where family_id = ? and purpose = 'KEEP_FACTS' and (until_day is null or until_day >= ?)
         and (person_id is null and ? or person_id::text = any (?))
         and not exists (select from consent w
                          where w.family_id = c.family_id and w.person_id is not distinct from c.person_id
                            and w.purpose = c.purpose and w.withdrawn_at >= c.recorded_at)
         and not exists (select from consent there
                          where there.family_id = ? and there.purpose = c.purpose and there.withdrawn_at is null
                            and there.person_id is not distinct from c.person_id and there.given_on >= c.given_on)
       order by consent_id
      """;

  private static final String COPY =
      """
      insert into consent (family_id, consent_id, person_id, agency, purpose, categories, given_on, until_day, how, witness,
                           proof, recorded_at, recorded_by, copied_from, copied_from_family)
      select ?, ?, person_id, agency, purpose, categories, given_on, until_day, how, ?, proof, ?, recorded_by, consent_id,
             family_id
        from consent where family_id = ? and consent_id = ?
      """;

  private static final String LATER =
      """
      select exists (select from consent
                      where family_id = ?
                        and (copied_from is null and recorded_at >= ? or withdrawn_at >= ?)
                        and (person_id is null or person_id::text = any (?)))
      """;

  private record Kept(UUID id, String witness) {}

  private final Sql sql;
  private final Vault vault;
  private final Register register;

  @Inject
  DividedConsents(Sql sql, Vault vault, Register register) {
    this.sql = sql;
    this.vault = vault;
    this.register = register;
  }

  @Override
  public Map<String, Fate> fates() {
    return Map.of("consent", Fate.FOLLOWS_PERSON);
  }

  @Override
  public void divide(Division division) {
    List<Kept> kept =
        sql.all(
            KEPT,
            row -> new Kept(Columns.id(row, "consent_id"), row.getString("witness")),
            division.from(),
            division.on(),
            division.kind() == Kind.SPLIT,
            names(division),
            division.to());
    for (Kept each : kept) {
      UUID id = register.newId();
      String witness =
          each.witness == null
              ? null
              : vault.lock(
                  vault.unlock(
                      each.witness,
                      division.from().toString(),
                      each.id.toString(),
                      Register.WITNESS),
                  division.to().toString(),
                  id.toString(),
                  Register.WITNESS);
      sql.change(COPY, division.to(), id, witness, division.at(), division.from(), each.id);
    }
  }

  private static List<String> names(Division division) {
    return division.persons().stream().map(UUID::toString).toList();
  }

  @Override
  public Set<String> inTheWay(Division division) {
    boolean changed =
        sql.one(
                LATER,
                row -> row.getBoolean(1),
                division.to(),
                division.at(),
                division.at(),
                names(division))
            .orElseThrow();
    // of the case that others joined nothing is lost
    return changed && division.kind() == Kind.SPLIT ? Set.of("consents-changed-since") : Set.of();
  }
}
