package kz.tirek.family.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.family.link.compare.Comparison.Stated;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Sql;

/** The table of what was said of two records: a row for each of the two cases. */
@ApplicationScoped
class LinkTable {

  private static final String ADD =
      """
      insert into link (family_id, link_id, kind, person_id, other_family, other_person, source, at, made_by)
      values (?, ?, ?, ?::uuid, ?, ?::uuid, ?, ?, ?)
      """;

  /** Only where both sides are in the scope. */
  private static final String SEEN =
      """
      select l.* from link l
       where l.family_id = ? and exists (select from link o where o.family_id = l.other_family and o.link_id = l.link_id)
      """;

  private static final String OTHER =
      "select other_family from link where family_id = ? and link_id = ?";

  private static final String FIND = SEEN + " and l.link_id = ?";
  private static final String ALL = SEEN + " order by l.link_id desc";

  private static final String UNDO =
      """
      update link set undone_at = ?, undone_by = ?
       where family_id in (?, ?) and link_id = ? and undone_at is null
      """;

  /** The two cases stay there, and links are made and undone one after the other. */
  private static final String KEEP =
      "select restricted_to::text from family where family_id = ? for key share";

  private static final String IN_ORDER =
      "select pg_advisory_xact_lock(hashtextextended('tirek links', 0))";

  private static final String RECORDS =
      """
      select distinct r.same_person, r.same_family from records_of_one_person(?::text[]::uuid[]) r
      """;

  private static final String SAME_PERSONS =
      """
      select person_id, same_person from records_of_one_person(?::text[]::uuid[]) where same_family = ?
      """;

  private static final String NOT_SAME_PERSONS =
      """
      select person_id, other_person from link
       where family_id = ? and other_family = ? and kind = 'NOT_SAME_PERSON' and undone_at is null
      """;

  private static final String SAID =
      """
      select exists (select from link
                      where kind = ? and undone_at is null
                        and family_id = ? and other_family = ?
                        and person_id is not distinct from ?::uuid and other_person is not distinct from ?::uuid)
      """;

  private static final String JOINED =
      """
      select exists (select from regrouping
                      where family_id = ? and other_family = ? and kind = 'JOIN' and undone_at is null)
      """;

  private static final String MEMBER = "select from member where family_id = ? and person_id = ?";

  /** What each household says of itself alone is not compared. */
  private static final String FACTS =
      """
      select fact_id, area, value::text from fact
       where family_id = ? and person_id is not distinct from ?::uuid and replaced_at is null
         and area not in ('WHOLENESS', 'MEMBERSHIP', 'RELATION', 'KINSHIP')
       order by area, fact_id
      """;

  private static final String NUMBERS =
      """
      select identifier_id, kind, fingerprint_key || encode(fingerprint, 'hex') from identifier
       where family_id = ? and person_id = ? and replaced_at is null
       order by kind, identifier_id
      """;

  /** A record of a person in a case. */
  record PersonRecord(UUID person, UUID family) {

    @Override
    public String toString() {
      return "PersonRecord[...]";
    }
  }

  private final Sql sql;
  private final ObjectMapper json;

  @Inject
  LinkTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(Link link) {
    insert(link);
    insert(link.fromThere());
  }

  private void insert(Link link) {
    sql.change(
        ADD,
        link.family(),
        link.id(),
        link.kind(),
        link.person(),
        link.otherFamily(),
        link.otherPerson(),
        link.source(),
        link.at(),
        link.by());
  }

  /** The other case of a link that this one has. */
  Optional<UUID> other(UUID family, UUID id) {
    return sql.one(OTHER, row -> row.getObject(1, UUID.class), family, id);
  }

  /** What was said, undone or not; nothing where the scope does not show both cases. */
  Optional<Link> find(UUID family, UUID id) {
    return sql.one(FIND, Link::of, family, id);
  }

  /** All that was said, the latest first. */
  List<Link> all(UUID family) {
    return sql.all(ALL, Link::of, family);
  }

  /** Whether it was not undone before. */
  boolean undo(Link link, String by, Instant at) {
    return sql.change(UNDO, at, by, link.family(), link.otherFamily(), link.id()) > 0;
  }

  /**
   * Keeps both cases from being erased, and others from linking, until the transaction is over.
   * Whoever erases a case does the same in the same order.
   *
   * @return whether the same people may know of both
   * @throws Problem 404 where one of them is not there any more
   */
  boolean keep(UUID one, UUID other) {
    String here = restricted(one);
    String there = restricted(other);
    inOrder();
    return here.equals(there);
  }

  private String restricted(UUID family) {
    return sql.one(KEEP, row -> String.valueOf(row.getString(1)), family)
        .orElseThrow(Problem::notFound);
  }

  void inOrder() {
    sql.one(IN_ORDER, row -> null);
  }

  /** All records of the same person, also those that are linked over others; itself among them. */
  List<PersonRecord> records(PersonRecord of) {
    List<PersonRecord> linked =
        sql.all(
            RECORDS,
            row -> new PersonRecord(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            List.of(of.person().toString()));
    return linked.contains(of) ? linked : List.of(of);
  }

  /** Who of these persons is who of another case, as far as the scope shows it. */
  Map<UUID, UUID> samePersons(Collection<UUID> persons, UUID other) {
    Map<UUID, UUID> same = new HashMap<>();
    pairs(SAME_PERSONS, persons.stream().map(UUID::toString).toList(), other)
        .forEach(each -> same.put(each.getKey(), each.getValue()));
    return same;
  }

  /** Of whom of the two cases it was said that they are two persons. */
  Set<Map.Entry<UUID, UUID>> notSamePersons(UUID family, UUID other) {
    return Set.copyOf(pairs(NOT_SAME_PERSONS, family, other));
  }

  private List<Map.Entry<UUID, UUID>> pairs(String query, Object of, UUID other) {
    return sql.all(
        query,
        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
        of,
        other);
  }

  /** Whether this was said of the two, and not undone. */
  boolean isSaid(LinkKind kind, UUID family, UUID other, UUID person, UUID otherPerson) {
    return sql.one(SAID, row -> row.getBoolean(1), kind, family, other, person, otherPerson)
        .orElse(false);
  }

  boolean areJoined(UUID family, UUID other) {
    return sql.one(JOINED, row -> row.getBoolean(1), family, other).orElse(false);
  }

  boolean hasMember(UUID family, UUID person) {
    return sql.one(MEMBER, row -> true, family, person).isPresent();
  }

  /** What is recorded of a person, or of a family where there is none. */
  List<Stated> stated(UUID family, UUID person) {
    List<Stated> facts =
        sql.all(
            FACTS,
            row ->
                new Stated(row.getObject(1, UUID.class), row.getString(2), read(row.getString(3))),
            family,
            person);
    if (person != null) {
      facts.addAll(
          sql.all(
              NUMBERS,
              row ->
                  new Stated(
                      row.getObject(1, UUID.class),
                      row.getString(2),
                      TextNode.valueOf(row.getString(3))),
              family,
              person));
    }
    return facts;
  }

  private JsonNode read(String value) {
    try {
      return json.readTree(value);
    } catch (JsonProcessingException unreadable) {
      // its message would quote the fact
      throw new IllegalStateException("a fact cannot be read");
    }
  }
}
