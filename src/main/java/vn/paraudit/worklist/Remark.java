package vn.paraudit.worklist;

/**
 * What is to be corrected.
 *
 * @param path   field of the form it is pinned to; empty for a remark on the whole
 * @param text   what is wrong, in the words of the one who returns the work
 */
public record Remark(String path, String text) {
}
