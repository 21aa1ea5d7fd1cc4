package id.siaga.intake.channel.x;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.List;
import java.util.Optional;

class XSamplesTest extends ChannelSamples {
    static Harness x(Optional<String> app) {
        return new Harness(XReader.CHANNEL, updates -> {
            Posts posts = new Posts(updates);
            PrivateMessages messages = new PrivateMessages(updates, new Settings(app));
            return new XReader(posts, messages, new Activities(posts, messages, updates));
        });
    }

    @Override
    protected String channel() {
        return XReader.CHANNEL;
    }

    @Override
    protected Harness harness(Optional<String> app) {
        return x(app);
    }

    private record Settings(Optional<String> appId) implements XConfig {
        @Override
        public Optional<List<String>> consumerSecret() {
            return Optional.empty();
        }
    }
}
