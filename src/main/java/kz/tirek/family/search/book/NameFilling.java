package kz.tirek.family.search.book;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.naming.WrittenName;
import kz.tirek.family.person.Person;
import kz.tirek.family.search.book.NameBook.Entry;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Makes the keys of names that were recorded before there were keys, or when they were other ones:
 * family after family, a few hundred in each transaction, and from where it stopped when the
 * service starts again. The whole work is done once for each version of the keys; until then some
 * people are not found by name. One node does it at a time.
 */
@ApplicationScoped
public class NameFilling {

  private static final Logger LOG = Logger.getLogger(NameFilling.class);
  private static final String JOB = "name-filling";
  private static final int CHUNK = 300;

  private static final String STATE =
      "select version, up_to, done from name_filling where not done or version <> ?::smallint for update skip locked";

  private static final String FAMILIES =
      "select family_id from family where family_id > ? order by family_id limit ?";

  private static final String FACTS =
      """
      select family_id, fact_id, person_id, value from fact
       where family_id > ? and family_id <= ? and area = ? and person_id is not null
      """;

  private static final String PROGRESS =
      "update name_filling set version = ?::smallint, up_to = ?, done = ?";

  private static final String DONE = "select done and version = ?::smallint from name_filling";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final OwnWork work;
  private final NameBook book;
  private final FactReader reader;
  private final Sql sql;
  private final AtomicBoolean done = new AtomicBoolean();

  @Inject
  NameFilling(OwnWork work, NameBook book, FactReader reader, Sql sql) {
    this.work = work;
    this.book = book;
    this.reader = reader;
    this.sql = sql;
  }

  /** How far it is. */
  private record State(UUID upTo) {

    static State of(ResultSet row) throws SQLException {
      // what another version did is done again
      UUID upTo = row.getInt(1) == WrittenName.VERSION ? row.getObject(2, UUID.class) : null;
      return new State(upTo == null ? BEFORE_ALL : upTo);
    }

    @Override
    public String toString() {
      return "State[...]";
    }
  }

  void begin(@Observes StartupEvent start) {
    done.set(false);
  }

  /** Goes on for as long as there is something left; where another node does, it looks again. */
  @Scheduled(
      identity = JOB,
      every = "{tirek.names.fill-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goOn() {
    if (!done.get()) {
      fill();
    }
  }

  /** Makes the keys of all names that have none of the present version, if there may be such. */
  public void fill() {
    int names = 0;
    List<Integer> chunk = new ArrayList<>(List.of(0));
    while (!chunk.isEmpty() && !isDone()) {
      chunk.clear();
      work.run(JOB, null, () -> fill(chunk));
      names += chunk.stream().mapToInt(Integer::intValue).sum();
    }
    done.set(isDone());
    if (names > 0) {
      LOG.infof("%d names can be found", names);
    }
  }

  private boolean isDone() {
    return sql.one(DONE, row -> row.getBoolean(1), WrittenName.VERSION).orElse(false);
  }

  private void fill(List<Integer> chunk) {
    State state = sql.one(STATE, State::of, WrittenName.VERSION).orElse(null);
    if (state == null) {
      return;
    }
    List<UUID> families = sql.all(FAMILIES, row -> row.getObject(1, UUID.class), state.upTo, CHUNK);
    if (families.isEmpty()) {
      sql.change(PROGRESS, WrittenName.VERSION, null, true);
      return;
    }
    UUID last = families.get(families.size() - 1);
    List<Entry> entries = sql.all(FACTS, this::entry, state.upTo, last, Area.Of.PERSON.code());
    book.keep(entries);
    sql.change(PROGRESS, WrittenName.VERSION, last, false);
    chunk.add(entries.size());
  }

  private Entry entry(ResultSet row) throws SQLException {
    Person person = reader.read(row.getString(4), Person.class);
    return new Entry(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        person.name(),
        person.birthDate());
  }
}
