package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.tirek.assessment.ruletest.RuleTests;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.reading.ShippedFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that the shipped packs carry, one by one. */
class ShippedRuleTest {

  @TestFactory
  Stream<DynamicTest> every_test_of_the_pack_passes() {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(ShippedFiles.all("almaty"));
    Pack pack = Pack.read("almaty", files);
    return pack.tests().stream()
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.name(),
                    () ->
                        assertEquals(
                            List.of(), new RuleTests().failures(pack.rulebook(), List.of(test)))));
  }
}
