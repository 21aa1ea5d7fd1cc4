package id.siaga.intake.channel.instagram;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.List;
import java.util.Optional;

class InstagramSamplesTest extends ChannelSamples {
    static Harness instagram() {
        return new Harness(
                InstagramReader.CHANNEL,
                updates -> new InstagramReader(Harness.directMessages(updates), new Comments(updates), new NoSettings())
                        ::read);
    }

    @Override
    protected String channel() {
        return InstagramReader.CHANNEL;
    }

    @Override
    protected Harness harness() {
        return instagram();
    }

    private record NoSettings() implements InstagramConfig {
        @Override
        public Optional<List<String>> appSecret() {
            return Optional.empty();
        }

        @Override
        public Optional<String> verifyToken() {
            return Optional.empty();
        }

        @Override
        public Optional<String> appId() {
            return Optional.empty();
        }
    }
}
