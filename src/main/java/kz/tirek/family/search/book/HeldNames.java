package kz.tirek.family.search.book;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.person.Person;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.sql.Sql;

/** The names by which the members of a family are found, those of before included. */
@Singleton
class HeldNames extends HeldInTables {

  private static final String NAMES =
      """
      select family_name, given, patronymic from person_name
       where family_id = ? and (?::uuid is null or person_id = ?)
      """;

  private final Sql sql;
  private final NameBook book;

  @Inject
  HeldNames(HeldRows rows, Sql sql, NameBook book) {
    super(
        rows,
        HeldTable.of("person_name", "names", "fact_id")
            .about(About.PERSON)
            .without("version", "keys", "born_from", "born_until"));
    this.sql = sql;
    this.book = book;
  }

  @Override
  public void erase(UUID family, UUID person) {
    List<Person.Name> names =
        sql.all(
            NAMES,
            row -> new Person.Name(row.getString(1), row.getString(2), row.getString(3)),
            family,
            person,
            person);
    super.erase(family, person);
    book.forget(names);
  }
}
