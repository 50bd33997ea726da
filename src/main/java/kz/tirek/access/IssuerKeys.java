package kz.tirek.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys of the issuer of tokens: had when they are first needed, again when a token names one
 * that is not among them, and again when they are a minute old, since one of them may have been
 * withdrawn. While the issuer does not answer, those that are known are good.
 */
@ApplicationScoped
class IssuerKeys {

  /** However many tokens name keys that nobody knows, the issuer is not asked more often. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  /** How old keys may be. */
  static final Duration FRESH = Duration.ofMinutes(1);

  private static final int MOST_MILLIS = 2_000;
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

  /** Keys at a location that is asked once and answers soon. */
  private static final class Located extends KeyLocationResolver {

    Located(JWTAuthContextInfo issuer) throws UnresolvableKeyException {
      super(issuer);
    }

    /**
     * A file may hold a single key instead of a set. It is read as one of the first algorithm
     * alone, and which comes first changes from start to start: so each is tried.
     *
     * @throws UnresolvableKeyException also where no key is there
     */
    static Located at(JWTAuthContextInfo issuer) throws UnresolvableKeyException {
      Located keys = new Located(issuer);
      if (keys.isSetOrKey()) {
        return keys;
      }
      for (SignatureAlgorithm algorithm : issuer.getSignatureAlgorithm()) {
        JWTAuthContextInfo one = new JWTAuthContextInfo(issuer);
        one.setSignatureAlgorithm(Set.of(algorithm));
        keys = new Located(one);
        if (keys.isSetOrKey()) {
          return keys;
        }
      }
      throw new UnresolvableKeyException("there is no key");
    }

    private boolean isSetOrKey() {
      return key != null || jsonWebKeys != null || httpsJwks != null;
    }

    @Override
    protected Get getHttpGet() {
      Get get = new Get();
      get.setConnectTimeout(MOST_MILLIS);
      get.setReadTimeout(MOST_MILLIS);
      get.setRetries(0);
      return get;
    }

    /** Whether they are still there; those that grew old are asked for again. */
    boolean there() {
      try {
        return httpsJwks == null || !httpsJwks.getJsonWebKeys().isEmpty();
      } catch (JoseException | IOException lost) {
        return false;
      }
    }
  }

  private final JWTAuthContextInfo issuer;
  private final Clock clock;
  private volatile Located keys;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile Instant asked = Instant.MIN;
  private boolean answered = true;

  @Inject
  IssuerKeys(JWTAuthContextInfo issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /** A file that is not there will not come; an issuer that does not answer may do so later. */
  void begin(@Observes StartupEvent start) {
    String location = issuer.getPublicKeyLocation();
    if (location != null && !ask() && !location.startsWith("http")) {
      throw new ConfigurationException(
          "MP_JWT_VERIFY_PUBLICKEY_LOCATION (mp.jwt.verify.publickey.location): there are no keys at "
              + location);
    }
  }

  /**
   * @throws UnresolvableKeyException when the issuer's keys cannot be had
   */
  VerificationKeyResolver known() throws UnresolvableKeyException {
    if (keys == null && !ask()) {
      throw new UnresolvableKeyException("the keys of the issuer cannot be had");
    }
    renew();
    return keys;
  }

  /** One token waits for it, and others go on with the keys that are known. */
  private void renew() {
    if (clock.instant().isBefore(asked.plus(FRESH)) || !renewing.compareAndSet(false, true)) {
      return;
    }
    try {
      ask();
    } finally {
      renewing.set(false);
    }
  }

  /**
   * Asks the issuer for its keys, unless it was asked a moment ago.
   *
   * @return whether it answered when it was asked last
   */
  synchronized boolean ask() {
    Instant now = clock.instant();
    if (now.isBefore(asked.plus(PAUSE))) {
      return answered;
    }
    try {
      keys = Located.at(issuer);
      tell(true);
    } catch (UnresolvableKeyException unreachable) {
      tell(false);
    }
    asked = clock.instant();
    return answered;
  }

  /** Once when it begins and once when it is over. */
  private void tell(boolean answers) {
    if (answered && !answers) {
      LOG.warnf(
          "The keys of the issuer of tokens cannot be had from %s", issuer.getPublicKeyLocation());
    } else if (!answered && answers) {
      LOG.warnf("The keys of the issuer of tokens are there again");
    }
    answered = answers;
  }

  /** Whether tokens can be verified: by keys that are known, or by asking for them now. */
  boolean there() {
    Located known = keys;
    return issuer.getPublicKeyLocation() == null || known != null && known.there() || ask();
  }
}
