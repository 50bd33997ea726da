package kz.tirek.bench;

/** What is done again and again by one thread on one connection. */
interface Deed {

  /** Does it once and checks what came of it. */
  void once() throws Exception;

  /** The same deed for every thread. */
  interface Source {
    Deed of(int thread) throws Exception;
  }
}
