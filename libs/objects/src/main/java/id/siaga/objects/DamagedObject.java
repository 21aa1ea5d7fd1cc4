package id.siaga.objects;

import java.io.IOException;

/** What lies at an address was cut off, changed or sealed with another key; what was read of it must not be used. */
public final class DamagedObject extends IOException {
    DamagedObject(String reason) {
        super(reason);
    }

    DamagedObject(String reason, Throwable cause) {
        super(reason, cause);
    }
}
