package kz.tirek.packaged;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** What a packaged service asks for before it starts: keys made for it, and whom it trusts. */
public final class Settings {

  private static final String ISSUER = "https://issuer.tirek.localhost";
  private static final String KEY_ID = "made-for-a-test";

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> values = new HashMap<>();
  private final PrivateKey signingKey;

  /**
   * @param folder where the issuer's key set is written
   */
  public Settings(Path folder) throws IOException, GeneralSecurityException, JoseException {
    this(folder, Map.of());
  }

  /**
   * @param folder where the issuer's key set is written
   * @param kept keys that data have been kept under, by the names of their settings
   */
  public Settings(Path folder, Map<String, String> kept)
      throws IOException, GeneralSecurityException, JoseException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    signingKey = pair.getPrivate();
    RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
    key.setKeyId(KEY_ID);
    key.setAlgorithm("RS256");
    key.setUse("sig");
    Path keys = folder.resolve("keys.json").toAbsolutePath();
    Files.writeString(keys, new JsonWebKeySet(key).toJson());
    values.put("mp.jwt.verify.publickey.location", keys.toUri().toString());
    values.put("mp.jwt.verify.issuer", ISSUER);
    values.put("mp.jwt.verify.audiences", "tirek");
    values.put("tirek.secrets.encryption-keys", "k1:" + key());
    values.put("tirek.secrets.fingerprint-key", key());
    values.put("tirek.secrets.page-token-key", key());
    values.putAll(kept);
  }

  /** The keys of personal data, for another run on the same database. */
  public Map<String, String> secrets() {
    Map<String, String> secrets = new HashMap<>(values);
    secrets.keySet().removeIf(name -> !name.startsWith("tirek.secrets."));
    return secrets;
  }

  private String key() {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** By the names that they have in configuration files. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /** As environment variables, with others beside them. */
  public Map<String, String> environment(Map<String, String> others) {
    Map<String, String> environment = new HashMap<>();
    values.forEach((name, value) -> environment.put(variable(name), value));
    others.forEach((name, value) -> environment.put(variable(name), value));
    return environment;
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** A token that the service takes, good for five hours. */
  public String token(String subject, String role, String agency) {
    return Jwt.issuer(ISSUER)
        .audience("tirek")
        .subject(subject)
        .upn(subject)
        .groups(Set.of(role))
        .claim("agency", agency)
        .expiresIn(Duration.ofHours(5))
        .jws()
        .keyId(KEY_ID)
        .sign(signingKey);
  }
}
