package id.siaga.intake.channel;

/** How whoever reports can be reached, as they say: nobody has checked it. Each may be null. */
public record Reporter(String name, String phone, String email) {}
