package kz.tirek.intake;

import kz.tirek.family.FamilyView;

/** The answer to an intake. */
public record FirstAnswer(FamilyView family) {}
