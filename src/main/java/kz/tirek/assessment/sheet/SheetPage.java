package kz.tirek.assessment.sheet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;

/** Writes a family's page as HTML. Whatever stands on it is escaped. */
@Singleton
public class SheetPage {

  private static final String FILE = "/sheet/sheet.html";
  private static final String LABELS = "sheet.label.";

  private final Template template;

  SheetPage() {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    template = engine.parse(read(), Variant.forContentType(Variant.TEXT_HTML));
  }

  public String of(Sheet sheet, Language language) {
    Map<String, String> labels =
        Texts.keys(LABELS)
            .collect(
                Collectors.toMap(
                    key -> key.substring(LABELS.length()),
                    (Function<String, String>) key -> Texts.text(language, key)));
    return template.data("sheet", sheet).data("label", labels).render();
  }

  private static String read() {
    try (InputStream file = SheetPage.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
