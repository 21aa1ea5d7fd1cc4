package id.siaga.intake.application;

import id.siaga.intake.config.UploadConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** The disk all uploads under way may take together: a flood costs 503s, never the disk that other work needs. */
@ApplicationScoped
public class UploadRoom {
    private final Room room;

    UploadRoom(UploadConfig config) {
        this.room = new Room(config.room().asLongValue());
    }

    public Room.Claim claim() {
        return room.claim();
    }

    /** What is taken of it, in bytes. */
    public long taken() {
        return room.taken();
    }
}
