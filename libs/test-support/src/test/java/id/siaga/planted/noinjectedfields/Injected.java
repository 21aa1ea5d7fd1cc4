package id.siaga.planted.noinjectedfields;

import jakarta.inject.Inject;

class Injected {
    @Inject
    Runnable task;
}
