package kz.tirek.assessment.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.assessment.sheet.Sheet.Asked;
import kz.tirek.assessment.sheet.Sheet.Right;
import kz.tirek.assessment.sheet.Sheet.Todo;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.text.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fullest page that there can be, printed by a browser where the machine has one. */
class PrintedSheetTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final Pattern PAGE = Pattern.compile("/Type */Page[^s]");

  @TempDir Path folder;

  private static String browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name -> Stream.of(System.getenv("PATH").split(":")).map(each -> Path.of(each, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(null);
  }

  /** As many of the rulebook's own benefits and steps as there is room for. */
  private static Sheet full(Language language) {
    List<Right> rights = new ArrayList<>();
    for (Benefit benefit : RULEBOOK.benefits()) {
      rights.add(
          new Right(
              benefit.title().in(language),
              "айына кемінде 1 234 567 теңге",
              benefit.office().sayings().get(0).text().in(language),
              benefit.sayAtCounter().sayings().get(0).text().in(language),
              "туу туралы куәлік, баланың денсаулық паспорты"));
    }
    List<Todo> steps = new ArrayList<>();
    for (String code : RULEBOOK.steps()) {
      steps.add(
          new Todo(
              RULEBOOK.step(code).title().in(language),
              "Әлеуметтік қолдау орталығы",
              "жеке куәлік, үй иесінің келісімі"));
    }
    List<Asked> asked =
        rights.stream().map(right -> new Asked(right.title(), right.office())).toList();
    return SheetMaker.fitted(rights, steps, asked, "01.03.2026", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_fullest_page_prints_on_one_sheet_of_paper(Language language)
      throws IOException, InterruptedException {
    String browser = browser();
    assumeTrue(browser != null, "there is no browser on this machine");
    String folderToLookAt = System.getProperty("sheets");
    Path here = folderToLookAt == null ? folder : Path.of(folderToLookAt);
    Path html = here.resolve(language.tag() + ".html");
    Path pdf = here.resolve(language.tag() + ".pdf");
    Files.writeString(html, new SheetPage().of(full(language), language));

    Process printing =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--user-data-dir=" + folder.resolve("browser"),
                "--print-to-pdf=" + pdf,
                html.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertTrue(printing.waitFor(120, TimeUnit.SECONDS));

    String printed = new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1);
    assertEquals(1, PAGE.matcher(printed).results().count());
  }
}
