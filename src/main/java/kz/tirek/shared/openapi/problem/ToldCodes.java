package kz.tirek.shared.openapi.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lists the types of problems and the codes of wrong fields with their texts. They are no enums: a
 * client lives on when a new one comes.
 */
public final class ToldCodes {

  private ToldCodes() {}

  /** Lists them in the descriptions of their properties. */
  public static void apply(OpenAPI document) {
    tell(
        document,
        "Problem",
        "type",
        "https://tirek.kz/problems/ and one of these; new ones may come.",
        Texts.keys("problem.").filter(key -> key.endsWith(".title")));
    tell(document, "ProblemError", "code", "New ones may come.", Texts.keys("field."));
  }

  private static void tell(
      OpenAPI document, String schema, String property, String intro, Stream<String> keys) {
    Schema told = document.getComponents().getSchemas().get(schema).getProperties().get(property);
    String list = keys.map(ToldCodes::line).collect(Collectors.joining("\n"));
    told.setDescription(told.getDescription() + " " + intro + "\n\n" + list);
  }

  private static String line(String key) {
    String code = key.replaceFirst("^[^.]+\\.", "").replaceFirst("\\.title$", "");
    return "- `" + code + "`: " + Texts.text(Language.EN, key).replaceAll("\\{\\d}", "...");
  }
}
