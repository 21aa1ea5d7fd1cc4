package id.siaga.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A strict store with one bucket in a folder: it checks signatures of version 4, the clock in them, lengths and checksums. */
final class S3Server implements AutoCloseable {
    static final String PASSWORD = "rahasia";
    private static final long LARGEST = 256L * 1024 * 1024;

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static S3Server start(Path folder, Settings settings) throws Exception {
        return start(settings(folder, settings).endpoint(URI.create("http://127.0.0.1:0")));
    }

    static S3Server startSecure(Path folder, Settings settings, Path keys) throws Exception {
        return start(settings(folder, settings)
                .secureEndpoint(URI.create("https://127.0.0.1:0"))
                .keyStore(keys.toString(), PASSWORD));
    }

    private static S3Server start(S3Proxy.Builder builder) throws Exception {
        S3Proxy proxy = builder.build();
        proxy.start();
        return new S3Server(proxy);
    }

    private static S3Proxy.Builder settings(Path folder, Settings settings) throws IOException {
        Files.createDirectories(folder.resolve(settings.bucket().orElseThrow()));
        return S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .awsAuthentication(
                        AuthenticationType.AWS_V4,
                        settings.accessKey().orElseThrow(),
                        settings.secretKey().orElseThrow())
                .v4MaxNonChunkedRequestSize(LARGEST);
    }

    URI address() {
        int secure = proxy.getSecurePort();
        return URI.create(secure > 0 ? "https://127.0.0.1:" + secure : "http://127.0.0.1:" + proxy.getPort());
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
