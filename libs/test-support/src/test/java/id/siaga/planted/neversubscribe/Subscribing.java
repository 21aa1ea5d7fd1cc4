package id.siaga.planted.neversubscribe;

import io.smallrye.mutiny.Uni;

class Subscribing {
    void start(Uni<String> uni) {
        uni.subscribe().with(item -> {});
    }
}
