package kz.tirek.family.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.situation.casefile.MemberFile;
import org.junit.jupiter.api.Test;

class RecordedTest {

  @Test
  void what_is_recorded_is_never_printed() {
    UUID id = UUID.randomUUID();
    Recorded<String> iin =
        new Recorded<>(
            id,
            id,
            LocalDate.EPOCH,
            Source.DOCUMENT_SEEN,
            Instant.EPOCH,
            "somebody",
            null,
            "850315200012");

    assertEquals("Recorded[id=" + id + "]", iin.toString());
    assertEquals(
        "StoredMember[id=" + id + "]",
        new StoredMember(id, null, null, iin, List.of(iin), List.of()).toString());
    assertEquals(
        "MemberFile[id=" + id + "]",
        new MemberFile(
                id, null, null, iin, iin, null, null, null, null, null, null, null, null, null,
                null)
            .toString());
  }
}
