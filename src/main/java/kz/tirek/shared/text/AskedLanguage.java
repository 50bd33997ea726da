package kz.tirek.shared.text;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/** The language in which the present request wants its texts for people. */
@RequestScoped
@Unremovable
public class AskedLanguage {

  private final HttpHeaders headers;

  @Inject
  AskedLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  public Language language() {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
