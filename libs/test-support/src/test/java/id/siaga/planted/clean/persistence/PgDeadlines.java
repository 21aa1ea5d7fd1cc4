package id.siaga.planted.clean.persistence;

import id.siaga.planted.clean.domain.Deadline;
import id.siaga.planted.clean.domain.Deadlines;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;

class PgDeadlines implements Deadlines {
    @Override
    public Uni<Deadline> earliest() {
        return Uni.createFrom().failure(new SQLException("no table"));
    }
}
