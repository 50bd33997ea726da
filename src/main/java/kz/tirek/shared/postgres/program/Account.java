package kz.tirek.shared.postgres.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account under which PostgreSQL's programs run: one's own, unless that is root, which
 * PostgreSQL refuses.
 *
 * <p>As root the programs run in a user namespace, where files stay root's. Where that is not
 * permitted, as in most containers, they run as another user, to whom the database is given.
 */
public final class Account {

  private static final String NOBODYS_GROUP = "65534";

  private final List<String> prefix;
  private final UserPrincipal user;

  private Account(List<String> prefix, UserPrincipal user) {
    this.prefix = prefix;
    this.user = user;
  }

  public static Account forCluster(Path cluster) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Account(List.of(), null);
    }
    UserPrincipal owner = Files.exists(cluster) ? Files.getOwner(cluster) : null;
    boolean rootsOwn = owner == null || "root".equals(owner.getName());
    List<String> namespace = List.of("unshare", "-U");
    if (rootsOwn && isUnprivileged(namespace)) {
      return new Account(namespace, null);
    }
    UserPrincipal user = rootsOwn ? ordinaryUser(cluster) : owner;
    return Stream.of(
            List.of(
                "setpriv",
                "--reuid=" + user.getName(),
                "--regid=" + NOBODYS_GROUP,
                "--clear-groups",
                "--"),
            List.of("runuser", "-u", user.getName(), "--"),
            List.of("su", "-s", "/bin/sh", user.getName(), "-c", "exec \"$0\" \"$@\"", "--"))
        .filter(Account::isUnprivileged)
        .findFirst()
        .map(prefix -> new Account(prefix, user))
        .orElseThrow(Account::noneFound);
  }

  private static UserPrincipal ordinaryUser(Path near) {
    var users = near.getFileSystem().getUserPrincipalLookupService();
    for (String name : List.of("postgres", "nobody")) {
      try {
        return users.lookupPrincipalByName(name);
      } catch (IOException e) {
        // no such user: try the next
      }
    }
    throw noneFound();
  }

  private static boolean isUnprivileged(List<String> prefix) {
    Program id = Program.run(with(prefix, List.of("id", "-u")));
    return id.succeeded() && !id.output().equals("0");
  }

  private static CannotStart noneFound() {
    return new CannotStart(
        "PostgreSQL refuses to run as root, and neither unshare nor setpriv, runuser or su gives it"
            + " another account here. Start Tirek as an ordinary user.");
  }

  public List<String> command(String... program) {
    return with(prefix, List.of(program));
  }

  /** Makes the files under the path this account's, and the folders above them passable. */
  public void give(Path path) throws IOException {
    if (user == null) {
      return;
    }
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path file : tree.toList()) {
        Files.setOwner(file, user);
      }
    }
    var permissions = Files.getPosixFilePermissions(path.getParent());
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(path.getParent(), permissions);
    }
  }

  @Override
  public String toString() {
    return user == null
        ? "the account of this process"
        : "the account %s, since it refuses to run as root (this account must be able to reach the folder)"
            .formatted(user.getName());
  }

  private static List<String> with(List<String> prefix, List<String> program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(program);
    return command;
  }
}
