package id.siaga.routing.casework.api;

import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.application.Officer;
import id.siaga.routing.casework.domain.Task;
import java.time.Instant;

/** What a helping unit has to do; {@code ours} when the reader's unit does it. */
record TaskView(String unit, String unitName, String category, String categoryName, Instant dueAt, boolean ours) {
    static TaskView of(Task task, RegionPack pack, Officer officer) {
        return new TaskView(
                task.unit(),
                pack.units().find(task.unit()).map(Unit::shortName).orElse(task.unit()),
                task.category(),
                pack.categories().find(task.category()).map(Category::name).orElse(task.category()),
                task.dueAt(),
                officer.worksFor(task.unit()));
    }
}
