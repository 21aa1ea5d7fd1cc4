package id.siaga.objects;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** A client for any store that speaks S3: nothing in it is younger than what MinIO and Ceph understand. */
final class S3Connection {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(30);

    private S3Connection() {}

    static S3Client of(S3Config config) {
        return S3Client.builder()
                .endpointOverride(config.endpoint().orElseThrow())
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(credentials(config))
                .httpClient(http())
                .serviceConfiguration(inOnePiece())
                // We send a checksum of our own, and what we read is checked by its seals and its address.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(call ->
                        call.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(config.within()))
                .build();
    }

    private static StaticCredentialsProvider credentials(S3Config config) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKey().orElseThrow(), config.secretKey().orElseThrow()));
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECTED_WITHIN)
                .socketTimeout(SILENT_AT_MOST)
                .build();
    }

    /** With a length and a signature before it; signed pieces are read by few stores but Amazon's. */
    private static S3Configuration inOnePiece() {
        return S3Configuration.builder().chunkedEncodingEnabled(false).build();
    }
}
