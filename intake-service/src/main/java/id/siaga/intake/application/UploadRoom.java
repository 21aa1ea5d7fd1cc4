package id.siaga.intake.application;

import id.siaga.intake.config.UploadConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The disk and the memory all uploads under way may take together, apart from that of webhooks: a flood of them, or of
 * senders who only begin, costs other uploads a 503 and nobody else anything.
 */
@ApplicationScoped
public class UploadRoom {
    private final Room disk;
    private final Room memory;

    UploadRoom(UploadConfig config) {
        this.disk = new Room(config.room().asLongValue());
        this.memory = new Room(config.memory().asLongValue());
    }

    public Share share() {
        return new Share(disk.claim(), memory.claim());
    }

    /** What is taken of the disk, in bytes. */
    public long taken() {
        return disk.taken();
    }

    /** What is taken of the memory, in bytes. */
    public long memoryTaken() {
        return memory.taken();
    }

    /** One upload's. */
    public record Share(Room.Claim disk, Room.Claim memory) implements AutoCloseable {
        @Override
        public void close() {
            disk.close();
            memory.close();
        }
    }
}
