package id.siaga.contracts.message;

/** Somebody whose card a citizen sent us. Sealed, for it is another person's name and phone; either may be unknown. */
public record SharedContact(String name, String phone) {}
