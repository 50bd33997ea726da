package kz.tirek.trace;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;

/**
 * What REST Assured keeps of each request and answer, in case a test fails, is kept as it was sent:
 * laying all of them out took a third of the time of the tests.
 */
public final class PlainLogs implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    LogConfig log = RestAssured.config().getLogConfig();
    if (log.isPrettyPrintingEnabled()) {
      RestAssured.config = RestAssured.config().logConfig(log.enablePrettyPrinting(false));
    }
  }
}
