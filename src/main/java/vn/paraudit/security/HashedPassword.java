package vn.paraudit.security;

/** What is kept of a password that was found good enough; made by {@link Accounts#hash} before any transaction begins. */
public record HashedPassword(String hash) {

    @Override
    public String toString() {
        return "HashedPassword";
    }
}
