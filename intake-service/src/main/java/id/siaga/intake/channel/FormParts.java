package id.siaga.intake.channel;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.MemoryAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where Netty's parser puts the parts of a form: files into a folder, words into memory. */
final class FormParts extends DefaultHttpDataFactory {
    FormParts(Path folder) {
        super(true);
        setBaseDir(folder.toString());
        // Whoever made the folder removes it; a list for the end of the process would only grow.
        setDeleteOnExit(false);
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name) {
        return new MemoryAttribute(name, StandardCharsets.UTF_8);
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name, long definedSize) {
        return createAttribute(request, name);
    }

    @Override
    public Attribute createAttribute(HttpRequest request, String name, String value) {
        try {
            return new MemoryAttribute(name, value, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail; Netty keeps attributes elsewhere now", e);
        }
    }
}
