package id.siaga.reporting.board;

/**
 * The big numbers. "Today" begins at midnight in the region's zone.
 *
 * @param atRisk waiting, with less than a quarter of the limit left
 * @param answeredInTimePercent of today's promises that are decided (answered, or late and still unanswered); null
 *     while none is
 * @param medianFirstResponseMinutes of today's answers; null while there is none
 */
public record BoardFigures(
        int open,
        int waiting,
        int overdue,
        int atRisk,
        int receivedToday,
        int answeredToday,
        Integer answeredInTimePercent,
        Double medianFirstResponseMinutes) {}
