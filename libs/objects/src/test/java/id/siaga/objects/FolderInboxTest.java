package id.siaga.objects;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderInboxTest extends InboxConformance {
    @TempDir
    Path folder;

    @Override
    protected Inbox inbox() {
        return new FolderInbox(folder, TestSealing.sealing());
    }

    @Override
    protected ObjectStore objects() {
        return new FolderStore(folder, TestSealing.sealing());
    }

    @Override
    protected Path folder() {
        return folder;
    }
}
