package id.siaga.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.util.Optional;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the S3 client reports, as the port reports it: something that may work when it is tried again. */
final class S3Trouble {
    private static final Logger LOG = Logger.getLogger(S3Trouble.class);
    private static final int FAULT_OF_THE_STORE = 500;
    private static final int NO_ROOM = 507;

    private S3Trouble() {}

    static IOException of(SdkException failure) {
        return failure instanceof S3Exception answer ? refused(answer) : unreachable(failure);
    }

    /** What its connection reports by itself: being sent elsewhere before a large body, or trouble with our disk. */
    static IOException of(UncheckedIOException failure) {
        IOException cause = failure.getCause();
        return cause.getCause() instanceof ProtocolException ? wrongSetting("it is elsewhere", failure) : cause;
    }

    private static IOException refused(S3Exception answer) {
        String why = code(answer) + " (" + answer.statusCode() + ")";
        if (answer.statusCode() < FAULT_OF_THE_STORE || answer.statusCode() == NO_ROOM) {
            return wrongSetting(why, answer);
        }
        LOG.warnf("the object store has trouble and will be asked again: %s", why);
        return refusal(why, answer);
    }

    private static IOException wrongSetting(String why, RuntimeException failure) {
        LOG.errorf(
                "the object store refuses: %s; check its room, and bucket, region and keys in siaga.objects.s3", why);
        return refusal(why, failure);
    }

    private static IOException refusal(String why, RuntimeException failure) {
        return new IOException("the object store refused: " + why, failure);
    }

    private static IOException unreachable(SdkException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warnf(
                "the object store can't be reached and will be asked again: %s",
                cause.getClass().getSimpleName());
        return new IOException("the object store can't be reached", failure);
    }

    /** A store that breaks down, or something before it, gives none. */
    private static String code(S3Exception answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("no code");
    }
}
