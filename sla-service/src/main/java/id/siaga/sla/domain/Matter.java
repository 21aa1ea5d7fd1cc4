package id.siaga.sla.domain;

/**
 * What a promise is about, as far as it decides who is told when.
 *
 * @param unit that answers, or null while nobody leads
 * @param complaintKind pengaduan, aspirasi, …; null where it is not known
 * @param category null while there is none
 */
public record Matter(String unit, String complaintKind, String category) {
    /** @param newUnit null keeps the one it has, {@code newCategory} likewise */
    public Matter with(String newUnit, String newCategory) {
        return new Matter(
                newUnit == null ? unit : newUnit, complaintKind, newCategory == null ? category : newCategory);
    }

    public Matter unled() {
        return new Matter(null, complaintKind, category);
    }
}
