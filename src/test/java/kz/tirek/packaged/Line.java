package kz.tirek.packaged;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection that costs little: the load generator shares the processors
 * with what it measures.
 */
public final class Line implements AutoCloseable {

  private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[1 << 16];
  private int end;
  private int bodyFrom;

  public Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  public static byte[] get(String path, String token) {
    return request("GET", path, token, "").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] post(String path, String token, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String more = "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(body.length);
    byte[] head = request("POST", path, token, more).getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private static String request(String method, String path, String token, String more) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n%s%s\r\n"
        .formatted(
            method, path, token == null ? "" : "Authorization: Bearer " + token + "\r\n", more);
  }

  /** Sends a request, reads the whole answer and returns its status. */
  public int send(byte[] request) throws IOException {
    out.write(request);
    end = 0;
    int headEnd = -1;
    while (headEnd < 0) {
      int searched = Math.max(0, end - 3);
      fill();
      headEnd = indexOf("\r\n\r\n", searched, end);
    }
    bodyFrom = headEnd + 4;
    int length = contentLength(headEnd);
    if (length >= 0) {
      while (end < bodyFrom + length) {
        fill();
      }
    } else {
      readChunks();
    }
    return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
  }

  /** Sends a request and returns the body of the answer, which must be 200. */
  public String ask(byte[] request) throws IOException {
    int status = send(request);
    if (status != 200) {
      throw new IllegalStateException(status + " " + head() + body());
    }
    return body();
  }

  /** The body of the last answer. */
  public String body() {
    return new String(buffer, bodyFrom, end - bodyFrom, StandardCharsets.UTF_8);
  }

  public String head() {
    return new String(buffer, 0, bodyFrom, StandardCharsets.US_ASCII);
  }

  /** Where the body of the last answer holds this ASCII text; -1 where it does not. */
  public int find(String text) {
    return indexOf(text, bodyFrom, end);
  }

  /** ASCII text of the body from a place that {@link #find} named up to a quotation mark. */
  public String quoted(int from) {
    int to = from;
    while (buffer[to] != '"') {
      to++;
    }
    return new String(buffer, from, to - from, StandardCharsets.US_ASCII);
  }

  /** Puts the chunks together where they lie. */
  private void readChunks() throws IOException {
    int at = bodyFrom;
    int put = bodyFrom;
    while (true) {
      int lineEnd = indexOf("\r\n", at, end);
      while (lineEnd < 0) {
        fill();
        lineEnd = indexOf("\r\n", at, end);
      }
      int size =
          Integer.parseInt(new String(buffer, at, lineEnd - at, StandardCharsets.US_ASCII), 16);
      at = lineEnd + 2;
      while (end < at + size + 2) {
        fill();
      }
      System.arraycopy(buffer, at, buffer, put, size);
      put += size;
      at += size + 2;
      if (size == 0) {
        end = put;
        return;
      }
    }
  }

  private int contentLength(int headEnd) {
    for (int i = 0; i < headEnd; i++) {
      int j = 0;
      while (j < LENGTH.length && (buffer[i + j] | 0x20) == (LENGTH[j] | 0x20)) {
        j++;
      }
      if (j == LENGTH.length) {
        int length = 0;
        for (int at = i + j; buffer[at] != '\r'; at++) {
          length = buffer[at] == ' ' ? length : length * 10 + buffer[at] - '0';
        }
        return length;
      }
    }
    return -1;
  }

  private int indexOf(String text, int from, int to) {
    for (int i = from; i <= to - text.length(); i++) {
      int j = 0;
      while (j < text.length() && buffer[i + j] == text.charAt(j)) {
        j++;
      }
      if (j == text.length()) {
        return i;
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      throw new EOFException("the service hung up");
    }
    end += read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
