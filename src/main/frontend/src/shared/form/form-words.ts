import type { Translate } from '@/shared/i18n';

/** What form-js says when a value does not fit, and the key of our sentence; groups of the pattern are the facts. */
const verdicts: [RegExp, string, ...string[]][] = [
  [/^Field is required\.$/, 'required'],
  [/^Field must have minimum value of (.+)\.$/, 'min', 'limit'],
  [/^Field must have maximum value of (.+)\.$/, 'max', 'limit'],
  [/^Field must have minimum length of (.+)\.$/, 'minLength', 'limit'],
  [/^Field must have maximum length of (.+)\.$/, 'maxLength', 'limit'],
  [/^Field must match pattern/, 'pattern'],
  [/^Date and time must both be entered/, 'dateAndTime'],
  [/^Field must be a valid\s+international phone number/, 'phone'],
  [/^Field must be a valid email/, 'email'],
  [/^Value is not a number\.$/, 'number'],
  [/^Value is expected to be an integer\.$/, 'integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals', 'limit'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'increment', 'below', 'above'],
];

/** A verdict of the form in the reader's words; sentences that a form brings itself pass as they are. */
export function verdictInWords(verdict: string, t: Translate): string {
  for (const [pattern, key, ...facts] of verdicts) {
    const match = pattern.exec(verdict);
    if (match) return t(`verdict.${key}`, Object.fromEntries(facts.map((fact, index) => [fact, match[index + 1]])));
  }
  return verdict;
}

/** The few other words that form-js writes itself. */
const words: Record<string, string> = {
  'No results': 'noResults',
  'All values selected': 'allSelected',
  'Select': 'select',
  'Search': 'search',
  'Nothing to show.': 'nothing',
  'Browse': 'browse',
  'Remove tag': 'removeTag',
  'Skip to search': 'skip',
  'No files selected': 'noFiles',
  'Add new': 'add',
  'Collapse': 'showLess',
  'Previous page': 'previousPage',
  'Next page': 'nextPage',
  'hh:mm --': 'time',
  'hh:mm': 'time',
  'of': 'of',
  'Click to remove sorting': 'unsort',
};

const counted: [RegExp, string, string][] = [
  [/^Remove list item (\d+)$/, 'removeRow', 'row'],
  [/^(\d+) files selected$/, 'files', 'count'],
  [/^Expand all \((\d+)\)$/, 'showAllCount', 'count'],
  [/^Click to sort by (.+) (?:ascending|descending)$/, 'sortBy', 'column'],
];

function translate(text: string, t: Translate): string | null {
  const trimmed = text.trim();
  const key = Object.hasOwn(words, trimmed) ? words[trimmed] : undefined;
  if (key) return t(`word.${key}`);
  for (const [pattern, name, fact] of counted) {
    const match = pattern.exec(trimmed);
    if (match) return t(`word.${name}`, { [fact]: match[1] });
  }
  return null;
}

/** Texts inside these come from the model or from people and are never touched. */
const own = '.fjs-form-field-label, .fjs-form-field-description, .fjs-taglist-tag-label, td:not([colspan]), textarea, label, .fjs-dropdownlist-item';

/** What stood in a node before our words did, so that another language finds it again. */
const originals = new WeakMap<Node, { source: string; written: string }>();

function speak(node: Node, t: Translate): void {
  const before = originals.get(node);
  const source = before && before.written === node.nodeValue ? before.source : node.nodeValue ?? '';
  const written = translate(source, t);
  if (written === null) return;
  originals.set(node, { source, written });
  if (written !== node.nodeValue) node.nodeValue = written;
}

/** Replaces the words that form-js writes itself below `root`. */
export function speakIn(root: HTMLElement, t: Translate): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(own)) speak(node, t);
  }
  for (const element of root.querySelectorAll('[placeholder], [aria-label], [title]')) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const attribute = element.getAttributeNode(name);
      if (attribute) speak(attribute, t);
    }
  }
}
