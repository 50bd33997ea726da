package kz.tirek.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalIT {

  @TempDir Path folder;

  @Test
  void the_package_does_not_start_without_settings_and_touches_no_database() throws Exception {
    Path log = folder.resolve("service.log");
    Path data = folder.resolve("data");

    try (ServiceProcess service =
        ServiceProcess.start(log, Map.of("TIREK_DATA", data.toString()))) {
      assertEquals(1, service.exitCode());
    }

    String said = Files.readString(log);
    assertTrue(said.contains("Please configure MP_JWT_VERIFY_ISSUER"), said);
    assertTrue(said.contains("TIREK_SECRETS_PAGE_TOKEN_KEY"), said);
    assertFalse(Files.exists(data), said);
  }
}
