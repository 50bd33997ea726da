package kz.tirek.shared.openapi.schema;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * What only the Java types say of their schemas: a record has its components and nothing else, a
 * primitive is always there, an unwrapped record gives its fields in its own order, and an enum
 * that stands only in lists has constants too.
 */
final class JavaSchemas {

  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName UNWRAPPED =
      DotName.createSimple(com.fasterxml.jackson.annotation.JsonUnwrapped.class);

  private static final Pattern GETTER = Pattern.compile("(?:is|get)([A-Z].*)");

  private final Map<String, Schema> schemas;
  private final IndexView index;

  private JavaSchemas(OpenAPI document, IndexView index) {
    this.schemas = SchemaWalk.named(document);
    this.index = index;
  }

  static void apply(OpenAPI document, IndexView index) {
    JavaSchemas records = new JavaSchemas(document, index);
    for (ClassInfo type : index.getKnownClasses()) {
      Schema schema = records.schemas.get(name(type));
      if (schema != null && type.isRecord() && schema.getProperties() != null) {
        dropQuestions(schema, type);
        requirePrimitives(schema, type);
      } else if (schema != null && type.isEnum() && schema.getProperties() == null) {
        list(schema, type);
      }
    }
    for (AnnotationInstance unwrapped : index.getAnnotations(UNWRAPPED)) {
      if (unwrapped.target().kind() == AnnotationTarget.Kind.FIELD) {
        records.unwrap(unwrapped.target().asField());
      }
    }
  }

  private static void list(Schema schema, ClassInfo type) {
    schema.setType(List.of(SchemaType.STRING));
    schema.setEnumeration(
        type.enumConstants().stream().map(constant -> (Object) constant.name()).toList());
  }

  /** What only looks like a property: {@code isNothing()} of a record without such a component. */
  private static void dropQuestions(Schema schema, ClassInfo type) {
    for (MethodInfo method : type.methods()) {
      Matcher getter = GETTER.matcher(method.name());
      if (method.parametersCount() == 0 && getter.matches()) {
        String name =
            getter.group(1).substring(0, 1).toLowerCase(Locale.ROOT) + getter.group(1).substring(1);
        if (type.recordComponents().stream().noneMatch(each -> each.name().equals(name))) {
          schema.removeProperty(name);
        }
      }
    }
  }

  private static void requirePrimitives(Schema schema, ClassInfo type) {
    for (RecordComponentInfo component : type.recordComponents()) {
      if (component.type().kind() == Type.Kind.PRIMITIVE
          && schema.getProperties() != null
          && schema.getProperties().containsKey(component.name())) {
        require(schema, component.name());
      }
    }
  }

  private void unwrap(FieldInfo component) {
    Schema outer = schemas.get(name(component.declaringClass()));
    Schema inner = schemas.get(name(index.getClassByName(component.type().name())));
    if (outer == null || inner == null) {
      return;
    }
    Map<String, Schema> properties = new LinkedHashMap<>(inner.getProperties());
    outer.getProperties().forEach(properties::putIfAbsent);
    outer.setProperties(properties);
    Set<String> required = new HashSet<>(outer.getRequired());
    required.addAll(inner.getRequired());
    outer.setRequired(properties.keySet().stream().filter(required::contains).toList());
  }

  private static void require(Schema schema, String name) {
    if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
      schema.addRequired(name);
    }
  }

  private static String name(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.name().withoutPackagePrefix().replaceFirst(".*\\$", "")
        : schema.value("name").asString();
  }
}
