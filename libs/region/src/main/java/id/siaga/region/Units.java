package id.siaga.region;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The units of the region as one tree; a unit sees itself and everything below it. */
public final class Units {
    private final Map<String, Unit> byId;
    private final Map<String, List<String>> children;

    Units(Map<String, Unit> byId) {
        this.byId = new LinkedHashMap<>(byId);
        this.children = byId.values().stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(Unit::parent, Collectors.mapping(Unit::id, Collectors.toList())));
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    public Collection<Unit> all() {
        return byId.values();
    }

    public Unit top() {
        return byId.values().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow();
    }

    /** The unit and all below it; empty for an unknown unit, so that a wrong claim sees nothing. */
    public Set<String> withDescendants(String id) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        find(id).ifPresent(unit -> open.add(unit.id()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (seen.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }

    /** The unit itself, its parent and so on up to the top. */
    public List<Unit> withAncestors(String id) {
        Set<Unit> line = new LinkedHashSet<>();
        Optional<Unit> next = find(id);
        while (next.isPresent() && line.add(next.get())) {
            next = find(next.get().parent());
        }
        return List.copyOf(line);
    }
}
