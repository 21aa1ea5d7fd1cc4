package id.siaga.objects;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderInboxTest extends InboxConformance {
    @TempDir
    Path folder;

    @Override
    protected Inbox inbox() {
        return new FolderInbox(shared());
    }

    @Override
    protected ObjectStore objects() {
        return new FolderStore(shared());
    }

    @Override
    protected Path folder() {
        return folder;
    }

    private SealedFolder shared() {
        return new SealedFolder(folder, TestSealing.sealing());
    }
}
