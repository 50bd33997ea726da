package kz.tirek.situation;

import kz.tirek.family.facts.Area;

/** The areas of facts that say how a family lives. */
public enum Areas implements Area {
  REGISTRATION,
  HOUSING,
  SCHOOLING,
  HEALTH,
  NEEDED_CARE,
  INCOME,
  DEBT,
  WORK,
  JOB,
  BENEFIT_RECEIVED,
  DUTY,
  DAILY_LIFE,
  TIE,
  ENCOUNTER,
  INCIDENT;

  @Override
  public String code() {
    return name();
  }
}
