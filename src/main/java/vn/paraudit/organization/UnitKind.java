package vn.paraudit.organization;

/** What a unit is; districts are history since 01/7/2025. */
public enum UnitKind {
    PROVINCE, DEPARTMENT, COMMUNE, WARD, DISTRICT;

    /** Communes and wards are the province's lower tier; the criteria for them differ from those for departments. */
    public boolean isCommuneLevel() {
        return this == COMMUNE || this == WARD;
    }
}
