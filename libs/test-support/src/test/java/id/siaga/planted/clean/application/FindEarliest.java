package id.siaga.planted.clean.application;

import id.siaga.planted.clean.domain.Deadline;
import id.siaga.planted.clean.domain.Deadlines;
import io.smallrye.mutiny.Uni;

public class FindEarliest {
    private final Deadlines deadlines;

    public FindEarliest(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    public Uni<Deadline> handle() {
        return deadlines.earliest();
    }
}
