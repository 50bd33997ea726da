package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * The stock CEL runtime as the slow reference for our evaluator, over the same records turned into
 * maps. It knows no "not recorded": give it complete facts only.
 */
public final class StockCel {

  private final Language language;
  private final CelRuntime runtime;
  private final ThreadLocal<Map<String, Long>> parameters = ThreadLocal.withInitial(Map::of);

  public StockCel(Language language) {
    this.language = language;
    this.runtime =
        CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(CelOptions.current().errorOnIntWrap(true).build())
            .addFunctionBindings(
                CelFunctionBinding.from(
                    "sum",
                    List.class,
                    list -> ((List<?>) list).stream().mapToLong(StockCel::number).sum()),
                CelFunctionBinding.from("param", String.class, code -> parameters.get().get(code)),
                CelFunctionBinding.from("percent", Long.class, Long.class, StockCel::percent),
                between("daysBetween", ChronoUnit.DAYS),
                between("monthsBetween", ChronoUnit.MONTHS),
                between("yearsBetween", ChronoUnit.YEARS))
            .build();
  }

  /** A condition or amount, ready to be evaluated again and again. */
  public final class Program {
    private final CelRuntime.Program program;

    private Program(CelRuntime.Program program) {
      this.program = program;
    }

    /** A Boolean or a Long. */
    public Object eval(Map<String, ?> maps, Map<String, Long> values) {
      parameters.set(values);
      try {
        return program.eval(maps);
      } catch (CelEvaluationException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  public Program condition(String source) {
    return program(source, SimpleType.BOOL);
  }

  public Program amount(String source) {
    return program(source, SimpleType.INT);
  }

  private Program program(String source, CelType type) {
    CelAbstractSyntaxTree tree = language.check(source, type);
    try {
      return new Program(runtime.createProgram(tree));
    } catch (CelEvaluationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The variables' records as maps, dates as instants at midnight UTC. */
  public static Map<String, Object> maps(Map<String, ?> variables) {
    Map<String, Object> maps = new HashMap<>();
    variables.forEach((name, value) -> maps.put(name, plain(value)));
    return maps;
  }

  private static Object plain(Object value) {
    if (value instanceof Known<?> known) {
      return known.items().stream().map(StockCel::plain).toList();
    } else if (value instanceof Range range) {
      return range.atLeast();
    } else if (value instanceof DayRange range) {
      return plain(range.earliest());
    } else if (value instanceof Integer integer) {
      return integer.longValue();
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof LocalDate date) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    } else if (value instanceof Record) {
      Map<String, Object> map = new HashMap<>();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          map.put(component.getName(), plain(component.getAccessor().invoke(value)));
        } catch (ReflectiveOperationException unreadable) {
          throw new IllegalStateException(unreadable);
        }
      }
      return map;
    }
    return value;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Long percent(long amount, long percent) {
    BigInteger[] parts =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(percent))
            .divideAndRemainder(BigInteger.valueOf(100));
    return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
  }

  private static CelFunctionBinding between(String name, ChronoUnit unit) {
    return CelFunctionBinding.from(
        name, Instant.class, Instant.class, (from, to) -> date(from).until(date(to), unit));
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
