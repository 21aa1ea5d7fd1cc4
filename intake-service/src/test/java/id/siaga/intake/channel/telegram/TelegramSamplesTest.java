package id.siaga.intake.channel.telegram;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.Optional;

class TelegramSamplesTest extends ChannelSamples {
    static Harness telegram() {
        return new Harness(
                TelegramReader.CHANNEL,
                updates -> new TelegramReader(new ChatMessages(updates), new ChatActs(updates)));
    }

    @Override
    protected String channel() {
        return TelegramReader.CHANNEL;
    }

    @Override
    protected Harness harness(Optional<String> app) {
        return telegram();
    }
}
