package kz.tirek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static List<String> flaws(Map<String, String> changed) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "mp.jwt.verify.issuer",
                "https://issuer.example",
                "mp.jwt.verify.audiences",
                "tirek",
                "mp.jwt.verify.publickey.location",
                "https://issuer.example/keys",
                "tirek.secrets.encryption-keys",
                "k1:" + KEY,
                "tirek.secrets.fingerprint-key",
                KEY,
                "tirek.secrets.page-token-key",
                KEY));
    settings.putAll(changed);
    settings.values().removeIf(String::isEmpty);
    return RequiredSettings.flaws(
        new SmallRyeConfigBuilder()
            .withSources(
                new io.smallrye.config.PropertiesConfigSource(settings, "test settings", 100))
            .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tirek", "tirek,tirek-batch"})
  void nothing_is_amiss_when_all_is_said(String audiences) {
    assertEquals(List.of(), flaws(Map.of("mp.jwt.verify.audiences", audiences)));
  }

  @Test
  void all_that_is_missing_is_named_at_once_as_an_operator_sets_it() {
    List<String> flaws =
        flaws(Map.of("mp.jwt.verify.issuer", "", "tirek.secrets.page-token-key", " "));

    assertEquals(
        List.of(
            "Please configure MP_JWT_VERIFY_ISSUER (mp.jwt.verify.issuer),"
                + " TIREK_SECRETS_PAGE_TOKEN_KEY (tirek.secrets.page-token-key)."),
        flaws);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", " , ", "tirek,", ",tirek", "a, tirek", " tirek", "\\,"})
  void an_audience_that_is_none_is_refused(String audiences) {
    List<String> flaws = flaws(Map.of("mp.jwt.verify.audiences", audiences));

    assertEquals(1, flaws.size(), flaws.toString());
    assertTrue(flaws.get(0).contains("MP_JWT_VERIFY_AUDIENCES"), flaws.toString());
  }

  @Test
  void a_key_that_is_none_is_refused_without_being_shown() {
    List<String> flaws = flaws(Map.of("tirek.secrets.encryption-keys", "k1:secret"));

    assertEquals(1, flaws.size(), flaws.toString());
    assertTrue(flaws.get(0).contains("tirek.secrets.encryption-keys"), flaws.toString());
    assertTrue(!flaws.get(0).contains("secret,") && !flaws.get(0).contains("k1:secret"));
  }
}
