package kz.tirek.rulebook.language;

import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.BooleanOperator;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Comparison;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.InternalOperator;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Relation;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Size;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.Map;
import java.util.Set;

/**
 * The part of CEL that is let in: a list of what is allowed, so that nothing comes in unnoticed.
 */
final class Grammar {

  private Grammar() {}

  private static final Set<StandardOverload> OVERLOADS =
      Set.of(
          BooleanOperator.CONDITIONAL,
          BooleanOperator.LOGICAL_NOT,
          BooleanOperator.LOGICAL_OR,
          BooleanOperator.LOGICAL_AND,
          Relation.EQUALS,
          Relation.NOT_EQUALS,
          Comparison.LESS_INT64,
          Comparison.LESS_TIMESTAMP,
          Comparison.LESS_EQUALS_INT64,
          Comparison.LESS_EQUALS_TIMESTAMP,
          Comparison.GREATER_INT64,
          Comparison.GREATER_TIMESTAMP,
          Comparison.GREATER_EQUALS_INT64,
          Comparison.GREATER_EQUALS_TIMESTAMP,
          Arithmetic.ADD_INT64,
          // filter and map expand to it; Translation refuses it elsewhere
          Arithmetic.ADD_LIST,
          Arithmetic.SUBTRACT_INT64,
          Arithmetic.MULTIPLY_INT64,
          Arithmetic.NEGATE_INT64,
          InternalOperator.IN_LIST,
          InternalOperator.NOT_STRICTLY_FALSE,
          Size.SIZE_LIST);

  static CelCompiler compiler(Map<String, Class<?>> variables, Vocabulary vocabulary) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder()
                    .filterFunctions((function, overload) -> OVERLOADS.contains(overload))
                    .filterIdentifiers(identifier -> false)
                    .build())
            .setStandardMacros(
                CelStandardMacro.EXISTS,
                CelStandardMacro.EXISTS_ONE,
                CelStandardMacro.ALL,
                CelStandardMacro.FILTER,
                CelStandardMacro.MAP)
            .setOptions(
                CelOptions.current()
                    .populateMacroCalls(true)
                    .maxExpressionCodePointSize(Language.MAX_LENGTH)
                    .maxParseRecursionDepth(Language.MAX_DEPTH)
                    .build())
            .setTypeProvider(vocabulary)
            .addFunctionDeclarations(functions());
    variables.forEach((name, type) -> builder.addVar(name, vocabulary.typeOf(type).celType()));
    return builder.build();
  }

  private static ImmutableSet<CelFunctionDecl> functions() {
    CelType date = SimpleType.TIMESTAMP;
    return ImmutableSet.of(
        function("sum", SimpleType.INT, ListType.create(SimpleType.INT)),
        function("param", SimpleType.INT, SimpleType.STRING),
        function("percent", SimpleType.INT, SimpleType.INT, SimpleType.INT),
        function("daysBetween", SimpleType.INT, date, date),
        function("monthsBetween", SimpleType.INT, date, date),
        function("yearsBetween", SimpleType.INT, date, date));
  }

  private static CelFunctionDecl function(String name, CelType result, CelType... arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, result, arguments));
  }
}
