package kz.tirek.dashboard.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Districts of the city, and that none is recorded. */
@Schema(
    name = "FigureDistrict",
    description = "A district of the city; UNKNOWN: of families of whom none is recorded.")
public enum District {
  ALATAU,
  ALMALY,
  AUEZOV,
  BOSTANDYK,
  ZHETYSU,
  MEDEU,
  NAURYZBAY,
  TURKSIB,
  UNKNOWN
}
