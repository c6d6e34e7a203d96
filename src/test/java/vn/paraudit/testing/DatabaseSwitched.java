package vn.paraudit.testing;

/** The application works on another database from now on: whatever was cached from the old one is stale. */
public record DatabaseSwitched() {
}
