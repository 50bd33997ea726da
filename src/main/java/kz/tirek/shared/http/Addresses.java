package kz.tirek.shared.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of the service and the methods of each, as its endpoint classes name them. */
@Singleton
class Addresses {

  /**
   * Addresses that differ in a parameter.
   *
   * @param template with parameters in brackets
   */
  private record Address(String template, Pattern pattern, Set<String> methods) {

    boolean holds(String path) {
      return pattern.matcher(path).matches();
    }

    int letters() {
      return template.replaceAll("\\{[^}]*}", "").length();
    }
  }

  private final BeanManager beans;
  private volatile List<Address> known;

  @Inject
  Addresses(BeanManager beans) {
    this.beans = beans;
  }

  /**
   * The methods that an address knows, in alphabetical order; none when there is no such address.
   */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>();
    at(path).forEach(address -> methods.addAll(address.methods));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return methods;
  }

  /** The address without what is particular to one thing: {@code /v1/families/{id}}. */
  Optional<String> template(String path) {
    return at(path).findFirst().map(Address::template);
  }

  /** The most particular first. */
  private Stream<Address> at(String path) {
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return known().stream()
        .filter(address -> address.holds(plain) || address.template.equals(plain));
  }

  private List<Address> known() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  private List<Address> read() {
    Map<String, Set<String>> methods = new HashMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        for (Method method : bean.getBeanClass().getMethods()) {
          read(path.value(), method, methods);
        }
      }
    }
    List<Address> addresses = new ArrayList<>();
    methods.forEach(
        (template, each) -> addresses.add(new Address(plain(template), pattern(template), each)));
    addresses.sort(Comparator.comparing(Address::letters).reversed());
    return List.copyOf(addresses);
  }

  private static void read(String start, Method method, Map<String, Set<String>> methods) {
    Path path = method.getAnnotation(Path.class);
    String template =
        ("/" + start + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
    for (Annotation each : method.getAnnotations()) {
      HttpMethod http = each.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        methods
            .computeIfAbsent(template.replaceAll("/$", ""), none -> new TreeSet<>())
            .add(http.value());
      }
    }
  }

  private static String plain(String template) {
    return template.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        template
            .replaceAll("\\{\\s*\\w+\\s*:\\s*([^}]*?)\\s*}", "($1)")
            .replaceAll("\\{[^}]*}", "[^/]+"));
  }
}
