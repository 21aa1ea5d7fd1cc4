package id.siaga.intake.channel;

import id.siaga.contracts.Topic;
import id.siaga.contracts.intake.WebhookParked;
import id.siaga.intake.application.ParkedWebhook;
import id.siaga.intake.application.Rereading;
import id.siaga.intake.application.Update;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** What is parked has the shape of a POST; its channel's reader takes it apart like one. */
@ApplicationScoped
class ReadAgain implements Rereading {
    private final Map<String, PostReader> readers = new TreeMap<>();
    private final ReadPost readPost;

    ReadAgain(@All List<PostReader> readers, ReadPost readPost) {
        readers.forEach(reader -> this.readers.put(reader.channel(), reader));
        this.readPost = readPost;
    }

    @Override
    public Set<String> channels() {
        return Set.copyOf(readers.keySet());
    }

    @Override
    public Reread read(ParkedWebhook parked, String body, LongConsumer charge) {
        PostReader reader = readers.get(parked.channel());
        if (reader == null) {
            return new Reread(List.of(), List.of(), "a channel nobody has taught us");
        }
        List<Update> updates = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        for (String post : posts(parked, body)) {
            Optional<Harvest> harvest = harvest(reader, parked, post, charge);
            if (harvest.isEmpty()) {
                return new Reread(List.of(), List.of(), "no JSON");
            }
            updates.addAll(harvest.get().updates());
            harvest.get().ignored().forEach(one -> ignored.add(new Ignored(one.account(), one.kind())));
        }
        return new Reread(updates.stream().filter(update -> !isParked(update)).toList(), ignored, unreadable(updates));
    }

    private static List<String> posts(ParkedWebhook parked, String body) {
        return parked.kind().equals(Harvest.EXCESS) ? body.lines().toList() : List.of(body);
    }

    private Optional<Harvest> harvest(PostReader reader, ParkedWebhook parked, String post, LongConsumer charge) {
        byte[] bytes = post.getBytes(StandardCharsets.UTF_8);
        return readPost.read(reader, parked.account(), parked.receivedAt(), bytes, charge);
    }

    private static String unreadable(List<Update> updates) {
        return updates.stream()
                .filter(ReadAgain::isParked)
                .map(update -> ((WebhookParked) update.event()).reason())
                .findFirst()
                .orElse(null);
    }

    private static boolean isParked(Update update) {
        return update.type().topic() == Topic.INTAKE_PARKED;
    }
}
