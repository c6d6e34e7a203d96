const FIELDS = '.fjs-form-field-select .fjs-input-group';

/**
 * A choice that is searched for stands in a field of one line, which cuts a long name on a phone. Says at each such field what is cut, for the
 * sheet of styles to show as a whole below; returns how to stop.
 */
export function showLongChoices(root: HTMLElement): () => void {
  let planned = 0;
  const judge = () => {
    for (const field of root.querySelectorAll<HTMLElement>(FIELDS)) {
      const input = field.querySelector('input');
      if (input && input.value && input.scrollWidth > input.clientWidth) field.dataset.whole = input.value;
      else delete field.dataset.whole;
    }
  };
  const plan = () => {
    cancelAnimationFrame(planned);
    planned = requestAnimationFrame(judge);
  };
  // Choosing closes the list, which is drawn anew; a value alone changes nothing that could be observed.
  const drawn = new MutationObserver(plan);
  drawn.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusout', plan);
  window.addEventListener('resize', plan);
  plan();
  return () => {
    cancelAnimationFrame(planned);
    drawn.disconnect();
    root.removeEventListener('focusout', plan);
    window.removeEventListener('resize', plan);
  };
}
