package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.intake.application.NotStored;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.UploadRoom;
import id.siaga.objects.Scratch;
import id.siaga.service.Refused;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A form with files, taken apart by Netty's parser as it comes: files go to a folder of its own, of which nothing is left
 * when it is closed. Everything blocks, and fails with Refused or NotStored; several threads may call it.
 */
final class Upload implements AutoCloseable {
    /** What the parser holds: a chunk or two, a header that is not whole yet, and the words. */
    private static final int MEMORY = 256 * 1_024;

    private static final int READ_BYTES_KEPT = 64 * 1_024;
    private static final int LONGEST_HEADER = 8 * 1_024;
    private static final int MOST_PARTS = 40;
    /** Nobody has to release what lies on the heap. */
    private static final ByteBufAllocator HEAP = new UnpooledByteBufAllocator(false);

    private final String contentType;
    private final PhotoRules rules;
    private final Scratch scratch;
    private final Room.Claim form;
    private final UploadRoom.Share room;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<FileUpload> photos = new ArrayList<>();
    private Path folder;
    private HttpPostMultipartRequestDecoder decoder;
    private int words;
    private boolean returnIsHeld;
    private boolean whole;
    private boolean closed;

    /**
     * @param contentType with the boundary between the parts
     * @param form takes the words once all of it is here; not closed, for they live on
     * @param room closed with this
     */
    Upload(String contentType, PhotoRules rules, Scratch scratch, Room.Claim form, UploadRoom.Share room) {
        this.contentType = contentType;
        this.rules = rules;
        this.scratch = scratch;
        this.form = form;
        this.room = room;
    }

    synchronized void take(byte[] chunk) {
        room.disk().grow(chunk.length);
        parse(new DefaultHttpContent(withoutLastReturn(chunk)));
    }

    synchronized Form end() {
        parse(new DefaultLastHttpContent(withoutLastReturn(new byte[0])));
        if (!whole) {
            throw Refused.badRequest("Isi formulir terputus.");
        }
        form.grow(Room.memory(words));
        try {
            List<Photo> kept = new ArrayList<>();
            for (FileUpload photo : photos) {
                kept.add(PhotoFiles.of(photo.getFile().toPath(), PhotoRules.type(photo.getContentType())));
            }
            return new Form(fields, kept);
        } catch (IOException e) {
            throw noDisk(e);
        }
    }

    /** The parser takes the line break before a boundary for content where a chunk ends within it. */
    private ByteBuf withoutLastReturn(byte[] chunk) {
        boolean cut = chunk.length > 0 && chunk[chunk.length - 1] == '\r';
        ByteBuf bytes = HEAP.buffer(chunk.length + 1);
        if (returnIsHeld) {
            bytes.writeByte('\r');
        }
        returnIsHeld = cut;
        return bytes.writeBytes(chunk, 0, cut ? chunk.length - 1 : chunk.length);
    }

    private void parse(HttpContent content) {
        if (closed) {
            throw new NotStored("nobody waits for this form any more");
        }
        try {
            start();
            decoder.offer(content);
            collect();
            checkUnderWay(decoder.currentPartialHttpData());
        } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw e.getCause() instanceof IOException io ? noDisk(io) : unreadable();
        } catch (IOException e) {
            throw noDisk(e);
        }
    }

    private void start() throws IOException {
        if (decoder != null) {
            return;
        }
        DefaultHttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw unreadable();
        }
        room.memory().grow(MEMORY);
        folder = Files.createTempDirectory(scratch.folder(), "form");
        decoder = new HttpPostMultipartRequestDecoder(
                new FormParts(folder), head, StandardCharsets.UTF_8, MOST_PARTS, LONGEST_HEADER);
        decoder.setDiscardThreshold(READ_BYTES_KEPT);
    }

    private void collect() throws IOException {
        try {
            while (decoder.hasNext()) {
                keep(decoder.next());
            }
        } catch (EndOfDataDecoderException end) {
            whole = true;
        }
    }

    /** Of a field that comes twice the first counts; a browser sends an empty file for none. */
    private void keep(InterfaceHttpData part) throws IOException {
        if (part instanceof Attribute field) {
            words += Math.toIntExact(field.length());
            rules.checkWords(words);
            if (!fields.has(field.getName())) {
                fields.put(field.getName(), field.getString(StandardCharsets.UTF_8));
            }
        } else if (part instanceof FileUpload file
                && file.length() > 0
                && file.getName().equals(PhotoRules.FIELD)) {
            photos.add(file);
            rules.checkCount(photos.size());
            rules.checkSize(file.length());
            PhotoRules.type(file.getContentType());
        }
    }

    private void checkUnderWay(InterfaceHttpData part) {
        if (part instanceof FileUpload file) {
            rules.checkSize(file.length());
        } else if (part instanceof HttpData field) {
            rules.checkWords(words + field.length());
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (decoder != null) {
                decoder.destroy();
            }
            PhotoFiles.remove(folder);
        } finally {
            room.close();
        }
    }

    private static Refused unreadable() {
        return Refused.badRequest("Isi formulir tidak dapat dibaca.");
    }

    private static NotStored noDisk(IOException cause) {
        return new NotStored("the disk did not take a form", cause);
    }
}
