package vn.paraudit.planning.model;

import java.time.LocalDate;

/** A stretch of days in which a part of the plan's units is visited; numbered from 1. */
public record Wave(int number, String name, LocalDate startsOn, LocalDate endsOn) {
}
