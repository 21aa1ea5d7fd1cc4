package id.siaga.sla;

import id.siaga.contracts.Event;
import id.siaga.contracts.complaint.ActionRecorded;
import id.siaga.contracts.complaint.Actor;
import id.siaga.contracts.complaint.ComplaintAssigned;
import id.siaga.contracts.complaint.ComplaintCancelled;
import id.siaga.contracts.complaint.ComplaintClassified;
import id.siaga.contracts.complaint.ComplaintClosed;
import id.siaga.contracts.complaint.ComplaintForwarded;
import id.siaga.contracts.complaint.ComplaintRejected;
import id.siaga.contracts.complaint.ComplaintReopened;
import id.siaga.contracts.complaint.ComplaintResolved;
import id.siaga.contracts.complaint.InformationReceived;
import id.siaga.contracts.complaint.InformationRequested;
import id.siaga.contracts.complaint.TaskClosed;
import id.siaga.contracts.complaint.TaskOpened;
import id.siaga.contracts.complaint.TriageRequested;
import id.siaga.sla.Stage.Case;
import id.siaga.sla.domain.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What routing says when something happens to a complaint. */
record Acts(Case complaint) {
    static final String OTHER_UNIT = "opd-dishub";
    static final String TASK = "tugas-1";
    private static final Actor OFFICER = new Actor("petugas", "officer");
    private static final Actor CITIZEN = new Actor("citizen", "citizen");

    Event of(Happening what, Instant at) {
        String id = complaint.id();
        return switch (what) {
            case REGISTERED -> Stage.registration(complaint);
            case TRIAGE_REQUESTED -> new TriageRequested(id, 2, List.of(), List.of(), at);
            case ASSIGNED -> assigned(Stage.UNIT, "pungli", at);
            case CLASSIFIED -> classified("pungli", "IN_PROGRESS", at);
            case CORRECTED -> classified("pungli", "RESOLVED", at);
            case ANSWERED -> acted("reply", true, "IN_PROGRESS", at);
            case REPLIED -> acted("reply", true, "WAITING_FOR_CITIZEN", at);
            case WORKED -> acted("visit", false, "IN_PROGRESS", at);
            case ASKED -> new InformationRequested(id, 2, "app", Stage.UNIT, OFFICER, at);
            case INFORMED -> new InformationReceived(id, 2, "text", "IN_PROGRESS", at);
            case TASK_OPENED -> new TaskOpened(id, 2, TASK, OTHER_UNIT, at.plus(Duration.ofDays(3)), OFFICER, at);
            case TASK_CLOSED -> new TaskClosed(id, 2, TASK, OTHER_UNIT, OFFICER, at);
            case FORWARDED -> new ComplaintForwarded(id, 2, "PLN", "77", OFFICER, at);
            case RESOLVED -> new ComplaintResolved(id, 2, Stage.UNIT, OFFICER, at);
            case REJECTED -> new ComplaintRejected(id, 2, "bukan-kewenangan", OFFICER, at);
            case CANCELLED -> new ComplaintCancelled(id, 2, CITIZEN, at);
            case CLOSED -> new ComplaintClosed(id, 2, "citizen", CITIZEN, at);
            case REOPENED -> new ComplaintReopened(id, 2, at, at.plus(Stage.LIMIT), 1, "2026.11", CITIZEN, at);
        };
    }

    ComplaintAssigned assigned(String unit, String category, Instant at) {
        return new ComplaintAssigned(complaint.id(), 2, unit, null, category, null, List.of(), OFFICER, at);
    }

    ComplaintClassified classified(String category, String state, Instant at) {
        return new ComplaintClassified(complaint.id(), 2, category, state, OFFICER, at);
    }

    ActionRecorded acted(String action, boolean substantive, String state, Instant at) {
        return new ActionRecorded(complaint.id(), 2, action, substantive, "app", Stage.UNIT, state, OFFICER, at);
    }
}
