import { ConditionChecker } from '@bpmn-io/form-js-viewer';

type Values = Record<string, unknown>;

/** A condition may hide a field that another condition reads; the server settles it in as many rounds. */
const rounds = 10;

/** Hides fields until nothing changes any more; form-js itself looks only once and lets hidden answers hide and show others. */
export class SettledConditions extends ConditionChecker {
  override applyConditions(data: Values, read: Values = {}, options = {}): Values {
    let known = read;
    for (let round = 0; round < rounds; round++) {
      const shown: Values = super.applyConditions(data, known, options);
      const isSettled = JSON.stringify(shown) === JSON.stringify(known);
      known = shown;
      if (isSettled) break;
    }
    // Named, so that the values the form started with do not come back in their place.
    return { ...Object.fromEntries(Object.keys(data).map(key => [key, undefined])), ...known };
  }
}
