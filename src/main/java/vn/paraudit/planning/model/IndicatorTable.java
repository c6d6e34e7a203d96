package vn.paraudit.planning.model;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.planning.UnitIndicators;

@Repository
@Transactional
class IndicatorTable implements UnitIndicators {

    private final JdbcClient jdbc;

    IndicatorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(String unitCode, int year, BigDecimal indexScore, BigDecimal overdueRatio, int feedbackCount) {
        jdbc.sql("""
            insert into unit_indicator (unit_code, year, index_score, overdue_ratio, feedback_count)
            values (:unit, :year, :index, :overdue, :feedback)
            on conflict (unit_code, year) do update set index_score = excluded.index_score, overdue_ratio = excluded.overdue_ratio,
                feedback_count = excluded.feedback_count
            """).param("unit", unitCode).param("year", year).param("index", indexScore).param("overdue", overdueRatio)
            .param("feedback", feedbackCount).update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<IndexScore> latestScores() {
        return jdbc.sql("""
            select distinct on (unit_code) unit_code, year, index_score from unit_indicator where index_score is not null
             order by unit_code, year desc
            """).query(IndexScore.class).list();
    }
}
