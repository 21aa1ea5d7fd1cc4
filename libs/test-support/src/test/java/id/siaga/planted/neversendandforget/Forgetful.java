package id.siaga.planted.neversendandforget;

class Forgetful {
    void tell(Emitter emitter) {
        emitter.sendAndForget("event");
    }

    interface Emitter {
        void sendAndForget(String event);
    }
}
