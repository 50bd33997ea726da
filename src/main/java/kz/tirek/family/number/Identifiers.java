package kz.tirek.family.number;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/**
 * Writes down the numbers of people so that they are read by whoever has the key, and found without
 * being read.
 */
@ApplicationScoped
public class Identifiers {

  private static final String WHOSE =
      """
      select person_id from identifier
       where kind = ? and fingerprint in (select decode(print, 'hex') from unnest(?::text[]) as p (print))
         and family_id = ? and replaced_at is null and identifier_id is distinct from ?::uuid
      """;

  private static final String REPLACE =
      """
      update identifier set replaced_at = ?, replaced_by = ?, withdrawn_by = ?, replaced_for = ?
       where family_id = ? and identifier_id = ? and replaced_at is null
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final EntityManager entities;
  private final Sql sql;
  private final Vault vault;
  private final NumberPrints prints;

  @Inject
  Identifiers(EntityManager entities, Sql sql, Vault vault, NumberPrints prints) {
    this.entities = entities;
    this.sql = sql;
    this.vault = vault;
    this.prints = prints;
  }

  public UUID newId() {
    return ids.generate();
  }

  /** Writes a document down. */
  public void add(
      UUID family, UUID person, Document document, Observed observed, Recording recording) {
    Observed seen = Observed.or(document.observed(), observed);
    persist(family, newId(), person, Known.of(document), seen, recording);
  }

  /**
   * Writes a number down.
   *
   * @param number in its normal form
   */
  public void add(
      UUID family,
      UUID person,
      IdentifierKind kind,
      String number,
      Observed observed,
      Recording recording) {
    persist(family, newId(), person, Known.of(kind, number), observed, recording);
  }

  /** Writes a number down under this id, so that it can be read at once. */
  public void add(
      UUID family, UUID id, UUID person, Known known, Observed observed, Recording recording) {
    persist(family, id, person, known, observed, recording);
    entities.flush();
  }

  private void persist(
      UUID family, UUID id, UUID person, Known known, Observed observed, Recording recording) {
    String kind = known.kind().name();
    entities.persist(
        new Identifier(
            family,
            id,
            person,
            known,
            vault.lock(known.number(), family.toString(), person.toString(), kind),
            prints.of(kind, known.number()),
            prints.current(),
            observed,
            recording));
  }

  /**
   * Makes the numbers that one case knows of a person known in another, where that does not know
   * them. One who has another identification number there has this one now.
   */
  public void copy(UUID from, UUID to, UUID person, Recording recording) {
    List<Identifier> there = of(to, person);
    for (Identifier number : of(from, person)) {
      String plain = plain(number);
      if (there.stream().anyMatch(each -> each.kind == number.kind && plain(each).equals(plain))) {
        continue;
      }
      Identifier copy = copy(number, to, recording.at());
      copy.copiedFrom = number.id.identifierId();
      copy.copiedFromFamily = from;
      entities.persist(copy);
      if (number.kind == IdentifierKind.IIN) {
        entities.flush();
        there.stream()
            .filter(each -> each.kind == IdentifierKind.IIN)
            .map(each -> each.id.identifierId())
            .forEach(
                each -> replace(to, each, copy.id.identifierId(), Why.KNOWN_BETTER, recording));
      }
    }
  }

  private Identifier copy(Identifier number, UUID to, Instant at) {
    String kind = number.kind.name();
    String plain = plain(number);
    return number.copy(
        to,
        newId(),
        vault.lock(plain, to.toString(), number.personId.toString(), kind),
        prints.of(kind, plain),
        prints.current(),
        at);
  }

  /**
   * Takes back what {@link #copy} did at an instant, as far as it stands: what was copied is
   * withdrawn, and what it had replaced is said again.
   */
  public void takeBack(
      UUID from, UUID to, Collection<UUID> persons, Instant at, Recording recording) {
    for (Identifier copy : copies(from, to, persons, at)) {
      List<Identifier> before =
          entities
              .createQuery(
                  "from Identifier i where i.id.familyId = ?1 and i.replacedBy = ?2",
                  Identifier.class)
              .setParameter(1, to)
              .setParameter(2, copy.id.identifierId())
              .getResultList();
      UUID next = null;
      if (!before.isEmpty()) {
        Identifier again = copy(before.get(0), to, recording.at());
        entities.persist(again);
        next = again.id.identifierId();
      }
      entities.flush();
      replace(to, copy.id.identifierId(), next, Why.UNDONE, recording);
    }
  }

  private List<Identifier> copies(UUID from, UUID to, Collection<UUID> persons, Instant at) {
    return entities
        .createQuery(
            "from Identifier i where i.id.familyId = ?1 and i.personId in ?2 and i.replacedAt is null"
                + " and i.copiedFromFamily = ?3 and i.recordedAt = ?4 order by i.id.identifierId",
            Identifier.class)
        .setParameter(1, to)
        .setParameter(2, persons)
        .setParameter(3, from)
        .setParameter(4, at)
        .getResultList();
  }

  private List<Identifier> of(UUID family, UUID person) {
    return entities
        .createQuery(
            "from Identifier i where i.id.familyId = ?1 and i.personId = ?2 and i.replacedAt is null"
                + " order by i.id.identifierId",
            Identifier.class)
        .setParameter(1, family)
        .setParameter(2, person)
        .getResultList();
  }

  private String plain(Identifier number) {
    return vault.unlock(
        number.secret,
        number.id.familyId().toString(),
        number.personId.toString(),
        number.kind.name());
  }

  /**
   * Marks a number as replaced by another, or as withdrawn where there is none; false, and nothing
   * is done, where it stood no longer.
   *
   * @param next the number that stands in its place; null: none
   */
  public boolean replace(UUID family, UUID id, UUID next, Why why, Recording recording) {
    String withdrawnBy = next == null ? recording.by() : null;
    return sql.change(REPLACE, recording.at(), next, withdrawnBy, why, family, id) == 1;
  }

  /**
   * Who in the household has this number now, one line of the record left out.
   *
   * @param number in its normal form
   * @param but the id of what is about to be replaced; null: nothing
   */
  public List<UUID> whose(UUID family, IdentifierKind kind, String number, UUID but) {
    List<String> hex =
        prints.all(kind.name(), number).stream().map(HexFormat.of()::formatHex).toList();
    return sql.all(WHOSE, row -> row.getObject(1, UUID.class), kind, hex, family, but);
  }
}
