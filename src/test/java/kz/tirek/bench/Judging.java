package kz.tirek.bench;

/** Placeholder. */
final class Judging {
  void run() {}
}
