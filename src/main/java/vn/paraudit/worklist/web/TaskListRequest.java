package vn.paraudit.worklist.web;

/**
 * What a caller of the list may ask.
 *
 * @param scope     mine (default), seats, held or all
 * @param process   process key
 * @param unit      unit code
 * @param due       overdue, soon (three working days), week or later
 * @param returned  only work that came back for correction
 * @param state     open (default) or done
 * @param q         words, with or without diacritics
 * @param cursor    where the page starts
 * @param size      rows, 1 to 200
 */
record TaskListRequest(
    String scope, String process, String unit, String due, Boolean returned, String state, String q, String cursor, Integer size) {
}
