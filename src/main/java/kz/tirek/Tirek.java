package kz.tirek;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Tirek {

  public static void main(String... args) {
    Quarkus.run(args);
  }
}
