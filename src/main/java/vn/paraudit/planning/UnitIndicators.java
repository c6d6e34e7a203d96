package vn.paraudit.planning;

import java.math.BigDecimal;
import java.util.List;

/** The yearly figures of the units from which the risk table judges. */
public interface UnitIndicators {

    /** PAR index of a unit, 0 to 100, in the latest year for which there is one. */
    record IndexScore(String unitCode, int year, BigDecimal indexScore) {
    }

    List<IndexScore> latestScores();

    /**
     * Records the figures of a unit for a year; figures recorded before are replaced.
     *
     * @param indexScore     PAR index of the unit, 0 to 100
     * @param overdueRatio   share of dossiers overdue, in percent
     * @param feedbackCount  feedback and petitions received
     */
    void record(String unitCode, int year, BigDecimal indexScore, BigDecimal overdueRatio, int feedbackCount);
}
