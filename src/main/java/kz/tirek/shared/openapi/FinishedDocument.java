package kz.tirek.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import kz.tirek.shared.openapi.header.CommonHeaders;
import kz.tirek.shared.openapi.problem.CommonAnswers;
import kz.tirek.shared.openapi.problem.ToldCodes;
import kz.tirek.shared.openapi.schema.Schemas;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Adds to the document, while the service is built, what no endpoint has to repeat. */
@OpenApiFilter(stages = RunStage.BUILD)
public class FinishedDocument implements OASFilter {

  private final IndexView index;

  public FinishedDocument(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    if (document.getPaths() == null) {
      document.setPaths(OASFactory.createPaths());
    }
    Schemas.finish(document, index);
    ToldCodes.apply(document);
    CommonAnswers.apply(document);
    CommonHeaders.apply(document);
    ToldRoles.apply(document);
    Examples.apply(document);
    Schemas.keepUsed(document);
    StableOrder.apply(document);
  }
}
