package id.siaga.region;

/** One thing that is wrong with a region pack. Lines count from 1; a missing file is reported on line 1. */
public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
