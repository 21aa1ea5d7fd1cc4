package id.siaga.routing.casework.persistence;

import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Filing;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.Place;
import id.siaga.routing.casework.domain.Promise;
import id.siaga.routing.casework.domain.Standing;
import id.siaga.routing.casework.domain.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The row of a complaint. Its version is the aggregate's: it grows with every event, by more than one where an act has
 * two; the row is locked while it is changed, and the timeline's key refuses a second writer of the same version.
 */
@Entity(name = "Complaint")
@Table(name = "complaint")
class ComplaintEntity {
    @Id
    UUID id;

    String ticket;
    String token;
    String kind;
    String priority;
    String channel;
    String account;
    String conversation;
    UUID citizen;

    @Column(name = "received_at")
    Instant receivedAt;

    String excerpt;

    @Enumerated(EnumType.STRING)
    State state;

    String unit;
    String category;
    String area;
    Double latitude;
    Double longitude;
    String candidates;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "start_mark")
    String startMark;

    @Column(name = "policy_version")
    String policyVersion;

    int level;
    boolean verified;

    @Column(name = "acted_at")
    Instant actedAt;

    @Column(name = "responded_at")
    Instant respondedAt;

    @Column(name = "last_message_at")
    Instant lastMessageAt;

    long version;

    @Column(name = "last_hash")
    String lastHash;

    static ComplaintEntity of(Complaint complaint) {
        Filing filing = complaint.filing();
        ComplaintEntity row = new ComplaintEntity();
        row.id = filing.id();
        row.ticket = filing.ticket();
        row.token = filing.token();
        row.kind = filing.kind();
        row.priority = filing.priority();
        row.channel = filing.origin().channel();
        row.account = filing.origin().account();
        row.conversation = filing.origin().conversation();
        row.citizen = filing.origin().citizen();
        row.receivedAt = filing.receivedAt();
        row.excerpt = filing.excerpt();
        row.take(complaint.standing());
        return row;
    }

    void take(Standing standing) {
        state = standing.state();
        unit = standing.unit();
        category = standing.category();
        area = standing.place().area();
        latitude = standing.place().latitude();
        longitude = standing.place().longitude();
        candidates = standing.candidates().isEmpty() ? null : String.join(",", standing.candidates());
        startsAt = standing.promise().startsAt();
        dueAt = standing.promise().dueAt();
        startMark = standing.promise().startMark();
        policyVersion = standing.promise().policyVersion();
        level = standing.level();
        verified = standing.verified();
        actedAt = standing.actedAt();
        respondedAt = standing.respondedAt();
        lastMessageAt = standing.lastMessageAt();
        version = standing.version();
        lastHash = standing.lastHash();
    }

    Complaint complaint() {
        Origin origin = new Origin(channel, account, conversation, citizen);
        Filing filing = new Filing(id, ticket, token, kind, priority, origin, receivedAt, excerpt);
        Standing standing = new Standing(
                state,
                unit,
                category,
                new Place(area, latitude, longitude),
                candidates == null ? List.of() : List.of(candidates.split(",")),
                new Promise(startsAt, dueAt, startMark, policyVersion),
                level,
                verified,
                actedAt,
                respondedAt,
                lastMessageAt,
                version,
                lastHash);
        return new Complaint(filing, standing);
    }
}
