package kz.tirek.family.roster;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.family.person.Person.Relation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member is to the head of a household. */
@Schema(description = "What a member is to the head of a household.")
public record MemberRelation(@NotNull UUID member, @NotNull Relation relation) {

  @Override
  public String toString() {
    return "MemberRelation[...]";
  }
}
