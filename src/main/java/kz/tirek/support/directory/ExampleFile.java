package kz.tirek.support.directory;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.profile.FamilyProfile.District;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.offer.Opening;
import kz.tirek.support.offer.Provider;
import kz.tirek.support.offer.ProviderKind;

/**
 * The example directory of Almaty, as {@code directory/almaty.yaml} has it: kinds of places and
 * people, each with one offer, marked as examples.
 */
public final class ExampleFile {

  private static final String FILE = "/directory/almaty.yaml";

  private ExampleFile() {}

  /**
   * @param day from Monday to Sunday
   * @param from such as 09:00
   */
  private record Hours(DayOfWeek day, String from, String to) {

    Opening opening() {
      return new Opening(day, LocalTime.parse(from), LocalTime.parse(to));
    }
  }

  private record Entry(
      String code,
      ProviderKind provider,
      boolean formal,
      Long price,
      List<String> helps,
      List<String> barriers,
      List<String> steps,
      String when,
      boolean seasonal,
      District district,
      Set<Language> languages,
      List<Hours> open,
      String contact,
      Text name,
      Text offers,
      Text mind,
      List<String> papers,
      String source) {

    /**
     * @param agency that knows the private persons among them
     */
    Offer offer(String agency, LocalDate addedOn) {
      boolean person = provider.isPerson();
      String owner = person ? agency : null;
      return new Offer(
          id("offer", owner),
          person ? null : code,
          new Provider(id("provider", owner), person ? null : code, provider, formal, owner, name),
          helps,
          barriers == null ? Set.of() : Set.copyOf(barriers),
          steps == null ? Set.of() : Set.copyOf(steps),
          when,
          price,
          languages == null ? Set.of() : languages,
          district,
          null,
          open == null ? null : open.stream().map(Hours::opening).toList(),
          seasonal,
          null,
          0,
          contact,
          name,
          offers,
          mind,
          papers == null ? List.of() : papers,
          source,
          null,
          true,
          addedOn,
          null,
          0);
    }

    /** The same on every node. */
    private UUID id(String of, String owner) {
      String name = "example " + of + " " + code + " " + Objects.toString(owner, "");
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The examples.
   *
   * @param agency to which the private persons among them are shown; null: without them
   * @param addedOn the day on which they come into the directory
   */
  public static List<Offer> offers(String agency, LocalDate addedOn) {
    return entries()
        .filter(entry -> agency != null || !entry.provider.isPerson())
        .map(entry -> entry.offer(agency, addedOn))
        .toList();
  }

  private static Stream<Entry> entries() {
    try (InputStream file = ExampleFile.class.getResourceAsStream(FILE)) {
      return Arrays.stream(new YAMLMapper().readValue(file, Entry[].class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
