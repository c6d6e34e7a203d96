package vn.paraudit.security;

import java.util.List;
import java.util.Set;

/** The office-wide roles. A role is also a seat of the office: a human task may name it as the one who does the work. */
public final class Roles {

    public static final String PLAN_OFFICER = "plan-officer";
    public static final String PLAN_OWNER = "plan-owner";
    public static final String APPROVER = "approver";
    public static final String SUPERVISOR = "supervisor";
    public static final String PROCESS_MANAGER = "process-manager";
    public static final String PERSONNEL_OFFICER = "personnel-officer";
    public static final String DISCIPLINE_AUTHORITY = "discipline-authority";
    public static final String OBSERVER = "observer";
    public static final String ARCHIVIST = "archivist";
    public static final String ADMIN = "admin";

    public static final List<String> ALL = List.of(PLAN_OFFICER, PLAN_OWNER, APPROVER, SUPERVISOR, PROCESS_MANAGER,
        PERSONNEL_OFFICER, DISCIPLINE_AUTHORITY, OBSERVER, ARCHIVIST, ADMIN);

    /**
     * Roles that one administrator cannot give alone: those that decide over people and plans, those that keep the records, and the administrators
     * themselves, who would otherwise make their own second person.
     */
    public static final Set<String> BY_TWO = Set.of(APPROVER, PERSONNEL_OFFICER, DISCIPLINE_AUTHORITY, ARCHIVIST, ADMIN);

    private Roles() {
    }
}
