package kz.tirek.trace;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Notes the numbers in every request that REST Assured sends in a test. */
public final class ListenToRequests implements QuarkusTestBeforeEachCallback {

  /** Passes a request on and notes what is in it. */
  private static final class Ear implements Filter {

    @Override
    public Response filter(
        FilterableRequestSpecification request,
        FilterableResponseSpecification expected,
        FilterContext context) {
      SentNumbers.note(request.getURI());
      Object body = request.getBody();
      SentNumbers.note(body instanceof byte[] bytes ? new String(bytes) : String.valueOf(body));
      return context.next(request, expected);
    }
  }

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    if (RestAssured.filters().stream().noneMatch(Ear.class::isInstance)) {
      RestAssured.filters(new Ear());
    }
  }
}
