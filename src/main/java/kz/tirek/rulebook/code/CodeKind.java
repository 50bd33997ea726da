package kz.tirek.rulebook.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Step;
import kz.tirek.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a code of the rulebook stands for. */
@Schema(
    name = "CodeKind",
    description =
        "What a code of the rulebook stands for. BARRIER: what stands in a family's way. BENEFIT: what a family could have. SERVICE: what"
            + " families ask an office for, the codes of benefits among it. STEP: what a family can do. HELP: a kind of help. PAPER: a"
            + " paper that a step asks for.")
public enum CodeKind {
  BARRIER {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      return rulebook.barriers().stream().collect(inOrder(BarrierRule::code, BarrierRule::title));
    }
  },
  BENEFIT {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      return rulebook.benefits().stream().collect(inOrder(Benefit::code, Benefit::title));
    }
  },
  SERVICE {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      Map<String, Text> services = BENEFIT.of(rulebook);
      // several benefits that are asked for as one thing go by the title of the first of them
      rulebook.benefits().forEach(each -> services.putIfAbsent(each.service(), each.title()));
      services.putAll(rulebook.services());
      return services;
    }
  },
  STEP {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      return rulebook.steps().stream()
          .map(rulebook::step)
          .collect(inOrder(Step::code, Step::title));
    }
  },
  HELP {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      return rulebook.helpNames();
    }
  },
  PAPER {
    @Override
    Map<String, Text> of(Rulebook rulebook) {
      return rulebook.papers().stream().collect(inOrder(Step.Paper::code, Step.Paper::title));
    }
  };

  /** The titles of the codes of this kind, by code, in the order of the rulebook. */
  abstract Map<String, Text> of(Rulebook rulebook);

  private static <T> Collector<T, ?, Map<String, Text>> inOrder(
      Function<T, String> code, Function<T, Text> title) {
    return Collectors.toMap(code, title, (first, second) -> first, LinkedHashMap::new);
  }
}
