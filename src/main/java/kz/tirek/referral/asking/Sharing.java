package kz.tirek.referral.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.person.Person;
import kz.tirek.family.person.Person.Relation;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.referral.record.Shared;
import kz.tirek.referral.record.Shared.SharedPerson;
import kz.tirek.referral.record.Shared.SharedRegistration;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.consent.Category;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/**
 * Chooses what a provider is shown of a family: from a list of what may be, and nothing else. A
 * barrier, a step, debts, ties and who registered whom are not on it. {@code ReferralShare} tells
 * clients what it is.
 */
public final class Sharing {

  private Sharing() {}

  /**
   * @param members whom the referral concerns
   */
  static Shared of(CaseFile file, List<Category> categories, List<UUID> members, LocalDate today) {
    boolean persons = categories.contains(Category.PERSON);
    boolean family = categories.contains(Category.FAMILY);
    Optional<MemberFile> head =
        file.members().items().stream()
            .filter(each -> person(each).relation() == Relation.HEAD)
            .findFirst();
    FamilyProfile profile = file.family() == null ? null : file.family().value();
    Long size = file.figures().size().value();
    return new Shared(
        persons ? head.map(each -> name(person(each))).orElse(null) : null,
        categories.contains(Category.IDENTIFIERS)
            ? head.map(MemberFile::phone).map(Recorded::value).orElse(null)
            : null,
        family && profile != null ? profile.language() : null,
        family && profile != null ? profile.district() : null,
        family ? file.kind() : null,
        family && size != null ? Integer.valueOf(Math.toIntExact(size)) : null,
        persons
            ? file.members().items().stream()
                .filter(each -> members.contains(each.id()))
                .map(each -> shown(person(each), today))
                .toList()
            : null,
        categories.contains(Category.REGISTRATIONS)
            ? head.flatMap(Sharing::registration).orElse(null)
            : null);
  }

  private static Person person(MemberFile member) {
    return member.person() == null ? Person.UNKNOWN : member.person().value();
  }

  private static String name(Person person) {
    String name = person.name() == null ? "" : person.name().inOneLine();
    return name.isEmpty() ? null : name;
  }

  private static SharedPerson shown(Person person, LocalDate today) {
    PartialDate born = person.birthDate();
    boolean certain = born != null && born.yearsAtLeast(today) == born.yearsAtMost(today);
    return new SharedPerson(
        name(person), certain ? born.yearsAtLeast(today) : null, person.relation());
  }

  private static Optional<SharedRegistration> registration(MemberFile head) {
    return Listed.itemsOf(head.registrations()).stream()
        .map(Recorded::value)
        .map(each -> new SharedRegistration(each.kind(), each.place()))
        .findFirst();
  }
}
