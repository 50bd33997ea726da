package kz.tirek.family.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.family.person.Person;

/** A name as it is recorded, and the keys by which it is found. */
public final class WrittenName {

  /**
   * The version of the keys. Whoever changes what follows from a name (sounds, endings, skeletons,
   * remains, keys) raises it, and at the next start the keys of all names are made anew.
   */
  public static final int VERSION = 1;

  private WrittenName() {}

  static List<Word> words(Person.Name name) {
    List<Word> words = new ArrayList<>(Words.ofPart(name.family(), Part.FAMILY));
    words.addAll(Words.ofPart(name.given(), Part.GIVEN));
    words.addAll(Words.ofPart(name.patronymic(), Part.PATRONYMIC));
    return words;
  }

  /** The skeletons of its words. */
  public static Set<String> skeletons(Person.Name name) {
    Set<String> skeletons = new TreeSet<>();
    words(name).forEach(word -> skeletons.add(word.skeleton()));
    return skeletons;
  }

  /** The key of each word, of each two words, and of each word with the first letter of another. */
  public static Set<Long> keys(Person.Name name) {
    List<Word> words = words(name);
    Set<Long> keys = new LinkedHashSet<>();
    for (Word one : words) {
      keys.add(key(one.skeleton()));
      for (Word other : words) {
        if (one != other) {
          keys.add(key(one.skeleton(), other.skeleton()));
        }
        if (one.part() != other.part()
            && one.part() != Part.PATRONYMIC
            && other.part() != Part.PATRONYMIC) {
          keys.add(key(one.skeleton(), other.first()));
        }
      }
    }
    return keys;
  }

  /** The keys of each word of the family name with each of the given name. */
  public static Set<Long> pairs(Person.Name name) {
    Set<Long> keys = new LinkedHashSet<>();
    for (Word family : Words.ofPart(name.family(), Part.FAMILY)) {
      for (Word given : Words.ofPart(name.given(), Part.GIVEN)) {
        keys.add(key(family.skeleton(), given.skeleton()));
      }
    }
    return keys;
  }

  /** The key of a word alone. */
  public static long key(String skeleton) {
    return Hash.of(skeleton);
  }

  /** The key of two words, in either order. */
  static long key(String one, String other) {
    return one.compareTo(other) < 0 ? Hash.of(one + ' ' + other) : Hash.of(other + ' ' + one);
  }

  /** The key of a word and the first letter of another. */
  static long key(String word, char initial) {
    return Hash.of(word + '.' + initial);
  }
}
