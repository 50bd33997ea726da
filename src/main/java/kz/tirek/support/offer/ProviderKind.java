package kz.tirek.support.offer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of providers of help. */
@Schema(
    name = "ProviderKind",
    description =
        "Kinds of providers of help. FAMILY_SUPPORT_CENTRE: a Family Support Centre. HOTLINE: a telephone line. SERVICE_CENTRE: where the"
            + " state's services are asked for. CAREER_CENTRE: where work is found. AKIMAT: the city or a district. BANK: a bank. SCHOOL:"
            + " a school. KINDERGARTEN: a kindergarten. EDUCATION_AUTHORITY: whoever gives out places at schools and kindergartens."
            + " POLYCLINIC: a polyclinic. HOSPITAL: a hospital. INSURANCE_FUND: the fund of health insurance. LEGAL_AID: help with the"
            + " law. FOUNDATION: a charity fund. NGO: another organisation that is no state's. MOSQUE: a mosque. CHARITY_SITE: where"
            + " believers give out help; both of these say what a family believes. SHELTER: a roof for a time. WEBSITE: a site or an"
            + " application. EMPLOYER: somebody who gives work. LANDLORD: somebody who lets dwellings. KIN: a relative. NEIGHBOUR: a"
            + " neighbour. PRIVATE_PERSON: somebody else. These last five are private persons.")
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
