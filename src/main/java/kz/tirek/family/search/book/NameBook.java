package kz.tirek.family.search.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.naming.Skeleton;
import kz.tirek.family.naming.WrittenName;
import kz.tirek.family.person.Person;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.sql.DryRun;
import kz.tirek.shared.sql.Sql;

/**
 * Keeps the names that a search reads, in the transaction in which a fact tells them: all those of
 * a transaction at once, when it is about to be committed.
 */
@ApplicationScoped
class NameBook implements FactLog.Watch {

  private static final String KEEP =
      """
      select keep_names(?::text[]::uuid[], ?::text[]::uuid[], ?::text[]::uuid[], ?, ?, ?, ?, ?::text[]::date[],
                        ?::text[]::date[], ?::smallint, ?, ?, ?)
      """;

  private static final String FORGET = "select forget_skeletons(?, ?::text[]::bigint[])";

  private static final Person.Name NO_NAME = new Person.Name(null, null, null);

  /**
   * What a fact tells of a person.
   *
   * @param name null where it tells none
   * @param birth null where it tells none
   */
  record Entry(UUID familyId, UUID factId, UUID personId, Person.Name name, PartialDate birth) {

    Person.Name written() {
      return name == null ? NO_NAME : name;
    }

    @Override
    public String toString() {
      return "Entry[familyId=" + familyId + "]";
    }
  }

  private final Sql sql;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  NameBook(Sql sql, EntityManager entities, TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public void written(UUID familyId, UUID factId, UUID personId, Area area, Knowable known) {
    if (area == Area.Of.PERSON && known instanceof Person person) {
      pending().add(new Entry(familyId, factId, personId, person.name(), person.birthDate()));
    }
  }

  /** What the present transaction has still to write. */
  private List<Entry> pending() {
    Pending pending = (Pending) transactions.getResource(NameBook.class);
    if (pending == null) {
      pending = new Pending();
      transactions.putResource(NameBook.class, pending);
      transactions.registerInterposedSynchronization(pending);
    }
    return pending.entries;
  }

  /** Of what was only tried no name is kept. */
  void takenBack(@Observes DryRun.TakenBack dryRun) {
    if (transactions.getResource(NameBook.class) instanceof Pending pending) {
      pending.entries.clear();
    }
  }

  private final class Pending implements Synchronization {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void beforeCompletion() {
      if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && !entries.isEmpty()) {
        // the facts first, which the names refer to
        entities.flush();
        keep(entries);
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }

  /** Writes names down, or their keys anew where they stand there. */
  void keep(List<Entry> entries) {
    Set<String> skeletons = new TreeSet<>();
    entries.forEach(each -> skeletons.addAll(WrittenName.skeletons(each.written())));
    sql.one(
        KEEP,
        row -> null,
        column(entries, Entry::familyId),
        column(entries, Entry::factId),
        column(entries, Entry::personId),
        column(entries, each -> each.written().family()),
        column(entries, each -> each.written().given()),
        column(entries, each -> each.written().patronymic()),
        column(entries, each -> each.birth() == null ? null : each.birth().text()),
        column(entries, each -> each.birth() == null ? null : each.birth().earliest()),
        column(entries, each -> each.birth() == null ? null : each.birth().latest()),
        WrittenName.VERSION,
        column(entries, each -> numbers(WrittenName.keys(each.written()))),
        List.copyOf(skeletons),
        skeletons.stream().map(each -> numbers(Skeleton.remains(each))).toList());
  }

  /** Takes away what is left of names that are erased, where nobody else has the like. */
  void forget(Collection<Person.Name> names) {
    Set<String> skeletons = new TreeSet<>();
    names.forEach(name -> skeletons.addAll(WrittenName.skeletons(name)));
    if (!skeletons.isEmpty()) {
      sql.one(
          FORGET,
          row -> null,
          List.copyOf(skeletons),
          skeletons.stream().map(each -> Long.toString(WrittenName.key(each))).toList());
    }
  }

  private interface Column {
    Object of(Entry entry);
  }

  private static List<String> column(List<Entry> entries, Column column) {
    List<String> values = new ArrayList<>();
    for (Entry entry : entries) {
      Object value = column.of(entry);
      values.add(value == null ? null : value.toString());
    }
    return values;
  }

  private static String numbers(Collection<Long> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
