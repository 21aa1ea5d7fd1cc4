package id.siaga.planted.neverawait;

import io.smallrye.mutiny.Uni;

class Waiting {
    Object result(Uni<String> uni) {
        return uni.await().indefinitely();
    }
}
