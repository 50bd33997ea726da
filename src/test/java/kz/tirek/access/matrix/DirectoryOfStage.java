package kz.tirek.access.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** A public place in the directory, with one offer. */
final class DirectoryOfStage {

  private final String provider = UUID.randomUUID().toString();
  private final String offer = UUID.randomUUID().toString();

  Map<String, String> ids() {
    return Map.of("providerId", provider, "offerId", offer);
  }

  static String newProvider() {
    return "{'code': 'matrix-%s', 'kind': 'NGO', 'formal': false, 'name': {'kk': 'м', 'ru': 'м', 'en': 'm'}}"
        .formatted(UUID.randomUUID());
  }

  /** What the provider of the stage is, which has no code, and gets none. */
  static String sameProvider() {
    return newProvider().replaceFirst("'code': '[^']*', ", "");
  }

  static String newOffer(String provider) {
    return "{'provider': '%s', 'helps': ['repair'], 'name': {'kk': 'м', 'ru': 'м', 'en': 'm'}, 'what': {'kk': 'м', 'ru': 'м', 'en': 'm'}, 'source': 'test'}"
        .formatted(provider);
  }

  void put(Connection connection) {
    try (Statement owner = connection.createStatement()) {
      owner.execute(
          """
          insert into provider (provider_id, kind, formal, name, example, added_on, added_by, version)
          values ('%s', 'NGO', false, '{m,m,m}', false, '2026-03-01', 'keeper', 0)
          """
              .formatted(provider));
      owner.execute(
          """
          insert into offer (offer_id, provider_id, helps, barriers, steps, languages, seasonal, name, what, papers, source,
                             example, added_on, added_by, version)
          values ('%s', '%s', '{repair}', '{}', '{}', '{}', false, '{m,m,m}', '{m,m,m}', '{}', 'test', false, '2026-03-01',
                  'keeper', 0)
          """
              .formatted(offer, provider));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Both are there again. */
  void reset(Statement owner) throws SQLException {
    Stage.tell(owner, "update provider set closed_on = null where provider_id = '%s'", provider);
    Stage.tell(owner, "update offer set closed_on = null where offer_id = '%s'", offer);
  }
}
