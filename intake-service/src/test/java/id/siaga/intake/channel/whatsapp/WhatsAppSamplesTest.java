package id.siaga.intake.channel.whatsapp;

import id.siaga.intake.channel.ChannelSamples;
import id.siaga.intake.channel.Harness;
import java.util.Optional;

class WhatsAppSamplesTest extends ChannelSamples {
    static Harness whatsapp() {
        return new Harness(WhatsAppReader.CHANNEL, updates -> {
            Identities identities = new Identities(updates);
            Messages messages = new Messages(updates, identities);
            return new WhatsAppReader(messages, new Echoes(updates, messages), identities);
        });
    }

    @Override
    protected String channel() {
        return WhatsAppReader.CHANNEL;
    }

    @Override
    protected Harness harness(Optional<String> app) {
        return whatsapp();
    }
}
