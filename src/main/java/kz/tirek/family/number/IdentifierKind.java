package kz.tirek.family.number;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of numbers of a person. */
@Schema(
    name = "IdentifierKind",
    description =
        "IIN: the individual identification number (ЖСН, ИИН). PHONE: a phone number. DOCUMENT: the number of a paper.")
public enum IdentifierKind {
  IIN,
  PHONE,
  DOCUMENT
}
