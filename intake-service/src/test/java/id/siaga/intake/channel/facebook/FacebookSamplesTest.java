package id.siaga.intake.channel.facebook;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.List;
import java.util.Optional;

class FacebookSamplesTest extends ChannelSamples {
    static Harness facebook(Optional<String> app) {
        return new Harness(
                FacebookReader.CHANNEL,
                updates ->
                        new FacebookReader(Harness.directMessages(updates), new PageFeed(updates), new Settings(app)));
    }

    @Override
    protected String channel() {
        return FacebookReader.CHANNEL;
    }

    @Override
    protected Harness harness(Optional<String> app) {
        return facebook(app);
    }

    private record Settings(Optional<String> appId) implements FacebookConfig {
        @Override
        public Optional<List<String>> appSecret() {
            return Optional.empty();
        }

        @Override
        public Optional<String> verifyToken() {
            return Optional.empty();
        }
    }
}
