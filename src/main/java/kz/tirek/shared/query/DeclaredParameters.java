package kz.tirek.shared.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of an endpoint method, those of its {@code @BeanParam}s included. */
final class DeclaredParameters {

  private final Map<String, QueryParameter> byName = new LinkedHashMap<>();

  DeclaredParameters(Method endpoint) {
    for (Parameter parameter : endpoint.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(field, field.getName(), field.getType(), field.getGenericType());
        }
      } else {
        add(parameter, parameter.getName(), parameter.getType(), parameter.getParameterizedType());
      }
    }
  }

  Map<String, QueryParameter> byName() {
    return byName;
  }

  private void add(AnnotatedElement declared, String javaName, Class<?> raw, Type type) {
    queryName(declared, javaName)
        .ifPresent(
            name -> {
              boolean many = Collection.class.isAssignableFrom(raw);
              boolean wrapped = many || raw == Optional.class;
              Class<?> one = wrapped ? argumentOf(type) : raw;
              byName.put(name, new QueryParameter(name, one, many));
            });
  }

  /** The name under which this parameter or field is a query parameter; empty when it is none. */
  static Optional<String> queryName(AnnotatedElement declared, String javaName) {
    if (declared.isAnnotationPresent(QueryParam.class)) {
      return Optional.of(declared.getAnnotation(QueryParam.class).value());
    }
    return Optional.ofNullable(declared.getAnnotation(RestQuery.class))
        .map(query -> query.value().isEmpty() ? javaName : query.value());
  }

  private static Class<?> argumentOf(Type type) {
    return type instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] instanceof Class<?> argument
        ? argument
        : String.class;
  }
}
