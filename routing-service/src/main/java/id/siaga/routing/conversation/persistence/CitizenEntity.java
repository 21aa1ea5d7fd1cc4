package id.siaga.routing.conversation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One person. Addresses point here, never the other way. */
@Entity(name = "Citizen")
@Table(name = "citizen")
class CitizenEntity {
    @Id
    UUID id;

    @Column(name = "contact_version")
    long contactVersion;

    /** Set when two turned out to be one person; null otherwise. */
    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at")
    Instant createdAt;
}
