package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import kz.tirek.shared.secret.Vault;

/** Keeps what is shared so that the database never sees it plain. */
@Singleton
public class SharedVault {

  static final String KIND = "REFERRAL";

  private final Vault vault;

  @Inject
  SharedVault(Vault vault) {
    this.vault = vault;
  }

  public String lock(Shared shared, UUID family, UUID referral) {
    return vault.lock(shared.written(), family.toString(), referral.toString(), KIND);
  }

  /** What a referral shares. */
  public Shared of(Referral referral) {
    return Shared.read(
        unlock(referral.shared(), referral.family().toString(), referral.id().toString()));
  }

  String unlock(String locked, String family, String referral) {
    return vault.unlock(locked, family, referral, KIND);
  }
}
