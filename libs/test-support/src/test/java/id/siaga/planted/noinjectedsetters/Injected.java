package id.siaga.planted.noinjectedsetters;

import jakarta.inject.Inject;

class Injected {
    @Inject
    void setTask(Runnable task) {
        task.run();
    }
}
