package id.siaga.routing.casework.application;

import id.siaga.eventing.Tx;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.FiledReport;
import id.siaga.routing.casework.domain.FiledReports;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who filed a report without a chat and how to reach them, for who works on it; who wants to stay unknown does. */
@ApplicationScoped
public class ReadReporter {
    private final FiledReports filedReports;
    private final Sealing sealing;

    ReadReporter(FiledReports filedReports, Sealing sealing) {
        this.filedReports = filedReports;
        this.sealing = sealing;
    }

    /** Opened; unknown is null. */
    public record Reporter(String name, String phone, String email, boolean anonymous, boolean confidential) {}

    /** Empty for who may not read, and for a complaint that came by a chat. */
    Uni<Optional<Reporter>> handle(Tx tx, Officer officer, Complaint complaint) {
        return officer.mayRead() && !complaint.filing().origin().hasChat()
                ? filedReports.find(tx, complaint.filing().id()).map(found -> found.map(this::opened))
                : Uni.createFrom().item(Optional.empty());
    }

    private Reporter opened(FiledReport report) {
        return report.anonymous()
                ? new Reporter(null, null, null, true, report.confidential())
                : new Reporter(
                        sealing.unseal(report.name()),
                        sealing.unseal(report.phone()),
                        sealing.unseal(report.email()),
                        false,
                        report.confidential());
    }
}
