package kz.tirek.shared.text;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says on every answer in which language it speaks, and that another could have been asked for. An
 * answer that speaks another than the asked one says so itself.
 */
class LanguageHeaders {

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (answer.hasEntity() && !answer.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
      String asked = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
      answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, Language.accepted(asked).tag());
    }
  }
}
