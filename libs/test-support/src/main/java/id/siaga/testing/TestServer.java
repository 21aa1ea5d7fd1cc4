package id.siaga.testing;

import java.util.function.UnaryOperator;

/** A server that tests share; stopping and starting it keeps its data and its port. */
public sealed interface TestServer permits TestKafka, TestPostgres {
    /** host:port; starts the server when nobody has asked for it before. */
    String address();

    /** An outage: returns when the server is gone. Whoever stops it starts it again, other tests share it. */
    void stop();

    void start();

    /** What both kinds of server have in common. */
    record Control(String name, UnaryOperator<String> room) {
        static Control of(String name) {
            return new Control(name, ServerRoom.door());
        }

        String ask(String what) {
            return room.apply(name + " " + what);
        }
    }
}
