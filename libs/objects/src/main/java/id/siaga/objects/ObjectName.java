package id.siaga.objects;

/** What an object is called in a folder and in a bucket alike. */
final class ObjectName {
    private static final int FANS_OUT = 2;

    private ObjectName() {}

    static String of(String address) {
        return address.substring(0, FANS_OUT) + "/" + address;
    }
}
