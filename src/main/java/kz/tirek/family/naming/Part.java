package kz.tirek.family.naming;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a name, in the order in which papers have them. */
@Schema(name = "NamePart", description = "The parts of a name, in the order of papers.")
public enum Part {
  FAMILY,
  GIVEN,
  PATRONYMIC
}
