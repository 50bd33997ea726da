package kz.tirek.dashboard.figure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What somebody can find out of a table of counts who has all of its figures: those of the cells,
 * of the rows, of the columns and of all. Each says between which bounds a count lies; the counts
 * of a row add up to that of the row, and so on. Which counts a cell can have is a question of
 * flows from the rows to the columns, and the answer is exact: no bound is left unused.
 */
final class Solver {

  private final int rows;
  private final int columns;
  private final long[][] flow;
  private final long[][] least;
  private final long[][] most;
  private final int source;
  private final int sink;

  /** Bounds of a count. */
  record Bounds(long least, long most) {}

  /** What somebody reads out of the figure of a count. */
  interface Reading {

    /**
     * @param row -1: of all rows together; likewise for columns
     */
    Bounds of(int row, int column, long count);
  }

  /** The counts are only where it begins to look: any others that fit would do as well. */
  Solver(long[][] counts, Reading reading) {
    rows = counts.length;
    columns = counts[0].length;
    source = rows + columns;
    sink = source + 1;
    flow = new long[sink + 1][sink + 1];
    least = new long[sink + 1][sink + 1];
    most = new long[sink + 1][sink + 1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        edge(i, rows + j, counts[i][j], reading.of(i, j, counts[i][j]));
      }
      long row = Arrays.stream(counts[i]).sum();
      edge(source, i, row, reading.of(i, -1, row));
    }
    long total = 0;
    for (int j = 0; j < columns; j++) {
      long column = 0;
      for (int i = 0; i < rows; i++) {
        column += counts[i][j];
      }
      edge(rows + j, sink, column, reading.of(-1, j, column));
      total += column;
    }
    edge(sink, source, total, reading.of(-1, -1, total));
  }

  private void edge(int from, int to, long count, Bounds bounds) {
    if (count < bounds.least || count > bounds.most) {
      throw new IllegalStateException(count + " is not within " + bounds);
    }
    flow[from][to] = count;
    least[from][to] = bounds.least;
    most[from][to] = bounds.most;
  }

  /** Between which counts a cell must lie. */
  Bounds bounds(int row, int column) {
    return new Bounds(extreme(row, rows + column, false), extreme(row, rows + column, true));
  }

  private long extreme(int row, int column, boolean up) {
    long[][] before = Arrays.stream(flow).map(long[]::clone).toArray(long[][]::new);
    long count = flow[row][column];
    // more through the cell is a way around from its column to its row
    int from = up ? column : row;
    int to = up ? row : column;
    while (up ? count < most[row][column] : count > least[row][column]) {
      int[] came = way(from, to, row, column);
      if (came == null) {
        break;
      }
      for (int at = to; at != from; at = came[at]) {
        if (room(came[at], at) > 0) {
          flow[came[at]][at]++;
        } else {
          flow[at][came[at]]--;
        }
      }
      count += up ? 1 : -1;
    }
    for (int i = 0; i < flow.length; i++) {
      flow[i] = before[i];
    }
    return count;
  }

  private long room(int from, int to) {
    return most[from][to] - flow[from][to];
  }

  private int[] way(int from, int to, int row, int column) {
    int[] came = new int[flow.length];
    Arrays.fill(came, -1);
    came[from] = from;
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int next = 0; next < flow.length; next++) {
        boolean cell = at == row && next == column || at == column && next == row;
        if (came[next] < 0
            && !cell
            && (room(at, next) > 0 || flow[next][at] - least[next][at] > 0)) {
          came[next] = at;
          if (next == to) {
            return came;
          }
          open.add(next);
        }
      }
    }
    return null;
  }
}
