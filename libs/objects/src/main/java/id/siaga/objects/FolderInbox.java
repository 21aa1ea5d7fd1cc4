package id.siaga.objects;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** The inbox beside the objects, in the folder all instances share. */
final class FolderInbox implements Inbox {
    private static final String PLACE = "inbox";

    private final SealedFolder folder;

    FolderInbox(SealedFolder folder) {
        this.folder = folder;
    }

    @Override
    public String put(String name, InputStream content) throws IOException {
        String place = place(name);
        return folder.put(content, sha256 -> place);
    }

    @Override
    public InputStream open(String name, String sha256) throws IOException {
        return folder.open(place(name), Digest.checked(sha256));
    }

    @Override
    public void remove(String name) throws IOException {
        folder.remove(place(name));
    }

    @Override
    public List<String> olderThan(Duration age, String after, int most) throws IOException {
        return folder.olderThan(age, PLACE, name -> name.compareTo(after) > 0 && InboxName.isOne(name), most);
    }

    private static String place(String name) {
        return PLACE + "/" + InboxName.checked(name);
    }
}
