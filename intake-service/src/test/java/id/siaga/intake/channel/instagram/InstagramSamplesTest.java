package id.siaga.intake.channel.instagram;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.List;
import java.util.Optional;

class InstagramSamplesTest extends ChannelSamples {
    static Harness instagram(Optional<String> app) {
        return new Harness(
                InstagramReader.CHANNEL,
                updates ->
                        new InstagramReader(Harness.directMessages(updates), new Comments(updates), new Settings(app)));
    }

    @Override
    protected String channel() {
        return InstagramReader.CHANNEL;
    }

    @Override
    protected Harness harness(Optional<String> app) {
        return instagram(app);
    }

    private record Settings(Optional<String> appId) implements InstagramConfig {
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
