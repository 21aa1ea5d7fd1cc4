package id.siaga.routing.casework.api;

import java.util.List;

/** A page of a list; {@code next} is the cursor of the following one, null on the last. */
public record PageView<T>(List<T> items, String next) {}
