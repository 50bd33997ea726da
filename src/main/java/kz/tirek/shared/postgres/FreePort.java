package kz.tirek.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import kz.tirek.shared.postgres.program.CannotStart;

/**
 * A port of the loopback address that nobody listens on.
 *
 * <p>From 20000 to 31999: among the ports that Linux hands out to outgoing connections (32768 and
 * above) a client that knocks at a closed port can reach itself.
 */
final class FreePort {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final int TRIES = 100;

  private FreePort() {}

  static int find() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken: try another
      }
    }
    throw new CannotStart("No free port between %d and %d on 127.0.0.1".formatted(FIRST, END));
  }
}
