package vn.paraudit.planning;

import java.math.BigDecimal;

/** The yearly figures of the units from which the risk table judges. */
public interface UnitIndicators {

    /**
     * Records the figures of a unit for a year; figures recorded before are replaced.
     *
     * @param indexScore     PAR index of the unit, 0 to 100
     * @param overdueRatio   share of dossiers overdue, in percent
     * @param feedbackCount  feedback and petitions received
     */
    void record(String unitCode, int year, BigDecimal indexScore, BigDecimal overdueRatio, int feedbackCount);
}
