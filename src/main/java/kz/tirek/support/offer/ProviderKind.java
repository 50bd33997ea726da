package kz.tirek.support.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of providers of help. */
@Schema(
    name = "ProviderKind",
    description =
        "Kinds of providers of help. EMPLOYER, LANDLORD, KIN, NEIGHBOUR and PRIVATE_PERSON are private persons.")
public enum ProviderKind {
  FAMILY_SUPPORT_CENTRE,
  HOTLINE,
  SERVICE_CENTRE,
  CAREER_CENTRE,
  AKIMAT,
  BANK,
  SCHOOL,
  KINDERGARTEN,
  EDUCATION_AUTHORITY,
  POLYCLINIC,
  HOSPITAL,
  INSURANCE_FUND,
  LEGAL_AID,
  FOUNDATION,
  NGO,
  MOSQUE,
  CHARITY_SITE,
  SHELTER,
  WEBSITE,
  EMPLOYER,
  LANDLORD,
  KIN,
  NEIGHBOUR,
  PRIVATE_PERSON;

  /** Whether it is one person, or may be: never published, and kept to the agency that knows it. */
  public boolean isPerson() {
    return this == EMPLOYER
        || this == LANDLORD
        || this == KIN
        || this == NEIGHBOUR
        || this == PRIVATE_PERSON;
  }

  /** Whether help from it says what a family believes. */
  public boolean isReligious() {
    return this == MOSQUE || this == CHARITY_SITE;
  }
}
