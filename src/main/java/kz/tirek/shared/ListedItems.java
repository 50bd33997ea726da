package kz.tirek.shared;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.List;

/**
 * Shows Bean Validation what a {@link Listed} holds, for constraints like {@code Listed<@Size>}.
 */
@Singleton
public class ListedItems implements ValueExtractor<Listed<@ExtractedValue ?>> {

  @Override
  public void extractValues(Listed<?> list, ValueReceiver receiver) {
    List<?> items = Listed.itemsOf(list);
    for (int i = 0; i < items.size(); i++) {
      receiver.indexedValue("items", i, items.get(i));
    }
  }
}
