package id.siaga.routing.casework.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.casework.domain.FiledReport;
import id.siaga.routing.casework.domain.FiledReports;
import id.siaga.routing.persistence.FoundRow;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SessionFiledReports implements FiledReports {
    private static final String ADD = """
            INSERT INTO filed_report (complaint, anonymous, confidential, name, phone, email, filed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String FIND = """
            SELECT c.token, f.anonymous, f.confidential, f.name, f.phone, f.email, f.filed_by
              FROM filed_report f JOIN complaint c ON c.id = f.complaint WHERE f.complaint = $1""";

    @Override
    public Uni<Void> add(Tx tx, UUID complaint, FiledReport report) {
        return tx.execute(
                        ADD,
                        complaint,
                        report.anonymous(),
                        report.confidential(),
                        report.name(),
                        report.phone(),
                        report.email(),
                        report.filedBy())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<FiledReport>> find(Tx tx, UUID complaint) {
        return SessionTx.of(tx)
                .rows(FIND, complaint)
                .map(rows -> rows.stream().findFirst().map(SessionFiledReports::report));
    }

    private static FiledReport report(FoundRow row) {
        return new FiledReport(
                row.text("token"),
                row.flag("anonymous"),
                row.flag("confidential"),
                row.text("name"),
                row.text("phone"),
                row.text("email"),
                row.text("filed_by"));
    }
}
