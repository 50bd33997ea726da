package kz.tirek.shared.postgres;

/**
 * The passwords of the embedded database: letters and digits, made up by chance.
 *
 * @param owner of the role that owns all tables, for migrations
 * @param service of the role that the service works as
 */
record Passwords(String owner, String service) {

  @Override
  public String toString() {
    return "Passwords[...]";
  }
}
