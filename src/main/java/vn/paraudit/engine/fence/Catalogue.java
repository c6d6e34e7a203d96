package vn.paraudit.engine.fence;

import java.util.Set;

/** The names that a model may use. Forms and tables of the bundle itself are added to those that are known already. */
record Catalogue(Set<String> seats, Set<String> deadlines, Set<String> actions, Set<String> forms, Set<String> decisions, Set<String> processes) {
}
