package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;

/** Objects in a folder all instances share. What lies there already is the same. */
final class FolderStore implements ObjectStore {
    private final SealedFolder folder;

    FolderStore(SealedFolder folder) {
        this.folder = folder;
    }

    @Override
    public String put(InputStream content) throws IOException {
        return folder.put(content, ObjectName::of);
    }

    @Override
    public InputStream open(String address) throws IOException {
        return folder.open(ObjectName.of(Digest.checked(address)), address);
    }
}
