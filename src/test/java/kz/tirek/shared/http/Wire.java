package kz.tirek.shared.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Requests byte by byte, as no proper client would send them. */
final class Wire {

  /** What came back. */
  record Reply(String text) {

    int status() {
      return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** Empty when there is no such header. */
    String header(String name) {
      return List.of(text.split("\r\n\r\n", 2)[0].split("\r\n")).stream()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    String body() {
      String[] parts = text.split("\r\n\r\n", 2);
      return parts.length < 2 ? "" : parts[1];
    }
  }

  private final URI server;

  Wire(URI server) {
    this.server = server;
  }

  /** The reply to a request that asks for the connection to be closed. */
  Reply send(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A request without a body. */
  Reply send(String method, String target, String... headers) throws IOException {
    return send(head(method, target, headers), new byte[0]);
  }

  static String head(String method, String target, String... headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: tirek.localhost\r\nConnection: close\r\nAccept-Language: en"
        + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers));
  }

  /** Sends what is given and hangs up. */
  void hangUp(String head, String some) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write((head + "\r\n\r\n" + some).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      // at once, so that the other side hears of it as of a broken line
      socket.setSoLinger(true, 0);
    }
  }
}
