import words from '@/i18n/modeler/form-editor.vi.json';

/**
 * form-js' editor has no `translate`: its own words are replaced where they stand. Texts that people wrote are never touched: the form
 * itself, what is typed, and names of variables.
 */
const dictionary: Record<string, string> = words;
const own = '.fjs-form-field-label, .fjs-form-field-description, .fjs-form-field-text, .fjs-form-field-error, textarea, code, .cm-editor, .fjs-children .fjs-element .fjs-form-field';

function speak(node: Node): void {
  const source = node.nodeValue ?? '';
  const said = dictionary[source.trim()];
  if (said !== undefined && said !== source.trim()) node.nodeValue = source.replace(source.trim(), said);
}

function speakBelow(root: HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(own)) speak(node);
  }
  for (const element of root.querySelectorAll('[placeholder], [aria-label], [title]')) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const attribute = element.getAttributeNode(name);
      if (attribute) speak(attribute);
    }
  }
}

/** Speaks Vietnamese in the editor below `root`, also in what it draws later; returns how to stop. */
export function speakVietnamese(root: HTMLElement): () => void {
  const observer = new MutationObserver(() => { speakBelow(root); });
  observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ['placeholder', 'aria-label', 'title'] });
  speakBelow(root);
  return () => { observer.disconnect(); };
}
