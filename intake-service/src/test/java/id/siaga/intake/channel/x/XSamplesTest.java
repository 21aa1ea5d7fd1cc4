package id.siaga.intake.channel.x;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.List;
import java.util.Optional;

class XSamplesTest extends ChannelSamples {
    static Harness x() {
        return new Harness(XReader.CHANNEL, updates -> {
            Posts posts = new Posts(updates);
            PrivateMessages messages = new PrivateMessages(updates, new OurApp());
            return new XReader(posts, messages, new Activities(posts, messages, updates))::read;
        });
    }

    @Override
    protected String channel() {
        return XReader.CHANNEL;
    }

    @Override
    protected Harness harness() {
        return x();
    }

    private record OurApp() implements XConfig {
        @Override
        public Optional<List<String>> consumerSecret() {
            return Optional.empty();
        }

        @Override
        public Optional<String> appId() {
            return Optional.of("2900");
        }
    }
}
