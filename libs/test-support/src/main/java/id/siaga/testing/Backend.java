package id.siaga.testing;

/** One real server behind {@link TestServer}: a container or a local process, on a port that survives a restart. */
interface Backend {
    int port();

    String host();

    /** Starts it, or starts it again with its data; returns when it serves. */
    void start();

    /** Stops it and keeps its data. */
    void stop();

    /** Stops it for good. */
    void close();
}
