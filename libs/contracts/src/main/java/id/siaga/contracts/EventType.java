package id.siaga.contracts;

/** A type string with its topic and its Java shape. The string is the contract, the class name is not. */
public record EventType<E extends Event>(String name, Topic topic, Class<E> shape) {
    /** {@code complaint.assigned} of {@code complaint.assigned.v1}. */
    public String family() {
        return name.substring(0, name.lastIndexOf(".v"));
    }

    /** 1 of {@code complaint.assigned.v1}. */
    public int major() {
        return major(name);
    }

    static int major(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf(".v") + 2));
    }
}
