package kz.tirek.situation.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.dwelling.Registration;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.network.Tie;

/**
 * What of a kind of facts only those see who work with the family, and what of it nobody else
 * records (decision 13).
 *
 * @param <T> the value of such a fact
 */
public interface Restricted<T> {

  /** What others see of a fact; null: nothing, as if there were none. */
  T seenByOthers(T fact);

  /**
   * A new value of a fact as somebody gives it who does not see all of the value before: what that
   * one does not see stays.
   */
  T keeping(T before, T fact);

  /** The components of a value in which others would say what they may not see. */
  List<String> restrictedIn(T fact);

  /** Whether others see nothing of the kind, whatever it says. */
  default boolean whole() {
    return false;
  }

  /** Whether there are facts of the kind that others do not see at all. */
  default boolean hidesSome() {
    return whole();
  }

  /** Whether there is anything restricted about the kind. */
  default boolean any() {
    return true;
  }

  /** Everybody who sees the case sees these. */
  static <T> Restricted<T> nothing() {
    return new Restricted<>() {
      @Override
      public T seenByOthers(T fact) {
        return fact;
      }

      @Override
      public T keeping(T before, T fact) {
        return fact;
      }

      @Override
      public List<String> restrictedIn(T fact) {
        return List.of();
      }

      @Override
      public boolean any() {
        return false;
      }
    };
  }

  /** The kind as a whole is for those who work with the family. */
  static <T> Restricted<T> all() {
    return new Restricted<>() {
      @Override
      public T seenByOthers(T fact) {
        return null;
      }

      @Override
      public T keeping(T before, T fact) {
        return fact;
      }

      @Override
      public List<String> restrictedIn(T fact) {
        return List.of("");
      }

      @Override
      public boolean whole() {
        return true;
      }
    };
  }

  /** Ties that say what the family believes. */
  static Restricted<Tie> religiousTies() {
    return new Restricted<>() {
      @Override
      public Tie seenByOthers(Tie tie) {
        return tie.kind().isReligious() ? null : tie;
      }

      @Override
      public Tie keeping(Tie before, Tie tie) {
        return tie;
      }

      @Override
      public List<String> restrictedIn(Tie tie) {
        return tie.kind().isReligious() ? List.of("/kind") : List.of();
      }

      @Override
      public boolean hidesSome() {
        return true;
      }
    };
  }

  /** That debts are hard to pay. */
  static Restricted<DailyLife> debtsToPay() {
    return part(
        DailyLife::withoutDebts,
        (before, life) -> life.withDebtsOf(before),
        life -> life.tellsDebts() ? List.of("/hardToPay") : List.of());
  }

  /** That something was refused for a debt. */
  static Restricted<Encounter> debtAsReason() {
    return part(
        Encounter::withoutDebts,
        (before, visit) -> visit.withDebtsOf(before),
        visit -> visit.tellsDebts() ? List.of("/refusedFor") : List.of());
  }

  /** Who registered somebody, and by whose wish. */
  static Restricted<Registration> whoRegistered() {
    return part(
        Registration::withoutWhoRegistered,
        (before, registration) -> registration.withWhoRegistered(before),
        registration -> {
          List<String> names = new ArrayList<>();
          if (registration.registeredBy() != null) {
            names.add("/registeredBy");
          }
          if (registration.byWhoseWish() != null) {
            names.add("/byWhoseWish");
          }
          return names;
        });
  }

  /** Others see every fact of the kind, and not all of each. */
  private static <T> Restricted<T> part(
      UnaryOperator<T> seen, BinaryOperator<T> keeping, Function<T, List<String>> restricted) {
    return new Restricted<>() {
      @Override
      public T seenByOthers(T fact) {
        return seen.apply(fact);
      }

      @Override
      public T keeping(T before, T fact) {
        return keeping.apply(before, fact);
      }

      @Override
      public List<String> restrictedIn(T fact) {
        return restricted.apply(fact);
      }
    };
  }
}
