package kz.tirek.shared.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps ids of cases out of the metrics, which are open to whoever reaches the port, and whatever
 * strangers write in an address: each would be a series of its own.
 */
@Singleton
class PlainMetrics implements MeterFilter {

  private static final String OTHER = "OTHER";

  private static final Set<String> URIS =
      Set.of(
          "NOT_FOUND",
          "REDIRECTION",
          "UNKNOWN",
          "root",
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started",
          "/q/metrics",
          "/q/openapi");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Addresses addresses;

  @Inject
  PlainMetrics(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith("http.server.")) {
      return id;
    }
    return id.replaceTags(id.getTags().stream().map(this::plain).toList());
  }

  private Tag plain(Tag tag) {
    return switch (tag.getKey()) {
      case "uri" -> Tag.of("uri", uri(tag.getValue()));
      case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
      default -> tag;
    };
  }

  private String uri(String uri) {
    return URIS.contains(uri) ? uri : addresses.template(uri).orElse(OTHER);
  }
}
