package kz.tirek.shared.openapi.schema;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Everything that is done to the schemas of the document. */
public final class Schemas {

  private Schemas() {}

  /**
   * Finishes the schemas.
   *
   * @param index the classes of the service
   */
  public static void finish(OpenAPI document, IndexView index) {
    PlainSchemas.apply(document);
    JavaSchemas.apply(document, index);
    ReadableNames.apply(document);
    ClosedRequests.apply(document);
  }

  /** Drops schemas that nothing refers to, once everything is in the document. */
  public static void keepUsed(OpenAPI document) {
    UsedSchemas.apply(document);
  }
}
