package kz.tirek.shared.json;

import jakarta.enterprise.context.RequestScoped;

/** The body of the present request as it came, for those who must tell it from another. */
@RequestScoped
public class RequestBytes {

  private byte[] bytes = {};

  void keep(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Empty when the request has no body. */
  public byte[] bytes() {
    return bytes;
  }
}
