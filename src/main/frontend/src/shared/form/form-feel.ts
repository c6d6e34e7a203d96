import { date, evaluate, parseExpression } from '@bpmn-io/feelin';
import { FeelExpressionLanguage } from '@bpmn-io/form-js-viewer';
import { dayInVietnam } from '@/shared/lib/format';
import { charge, isReadable, limited, matchable, OverBudget, reachable, withinBudget } from './form-budget';

type Context = Record<string, unknown>;

const isContext = (value: unknown): value is Context => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The functions that take a pattern, each measured by what it is given: nobody can stop them while they work. */
function measured(names: readonly string[]): Context {
  return Object.fromEntries(names.map(name => [name, (...given: unknown[]) => {
    matchable(given[0], given[1]);
    const call = `${name}(${given.map((_, index) => `given${index}`).join(', ')})`;
    return limited(evaluate(call, Object.fromEntries(given.map((value, index) => [`given${index}`, value]))).value as unknown);
  }]));
}

/**
 * What the server's FEEL has otherwise than the browser's. The first three are written into expressions by `asOnServer`: figures are rounded to
 * what decimals give (0.1 + 0.2 is 0.3), and values of two kinds are not ordered (a text is never greater than a number).
 */
const functions: Context = {
  '_exact_': (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : limited(value)),
  '_step_': (value: unknown) => { charge(1); return limited(value); },
  '_until_': reachable,
  '_alike_': (left: unknown, right: unknown) => { charge(1); return typeof left === typeof right ? right : null; },
  '_within_': (value: unknown, lies: unknown) => (value === null || value === undefined ? null : lies),
  'is defined': (value: unknown) => value !== null && value !== undefined,
  'string length': (text: unknown) => (typeof text === 'string' ? text.length : null),
  ...measured(['matches', 'replace', 'split', 'extract']),
  'today': () => date(dayInVietnam()),
};

/** What nobody has said lies neither inside nor outside of a range. */
const interval = /^\s*in\s*[[\](][^[\]()]*\.\.[^[\]()]*[[\])]\s*$/;
/** What is evaluated once for each item. */
const counted = new Set(['ForExpression', 'QuantifiedExpression']);
const equality = new Set(['=', '!=']);
const ordering = new Set(['<', '<=', '>', '>=']);

/** Its parts may be copied into each other while guards are written in. */
const longestWritten = 50_000;

/** The expression with the roundings, guards and counters written in. */
function asOnServer(expression: string, context: Context): string {
  if (!isReadable(expression)) throw new OverBudget('nesting');
  const parts: [at: number, text: string][] = [];
  const guard = (left: { from: number; to: number }, right: { from: number; to: number }) => {
    parts.push([right.from, `_alike_(${asOnServer(expression.slice(left.from, left.to), context)}, `], [right.to, ')']);
  };
  parseExpression(expression, context, undefined).iterate({
    enter: ({ node, from, to, name }) => {
      if (name === 'ArithmeticExpression') parts.push([from, '_exact_('], [to, ')']);
      const left = node.firstChild;
      if (counted.has(name) && node.lastChild) parts.push([node.lastChild.from, '_step_('], [node.lastChild.to, ')']);
      if (name === 'IterationContext' && left && node.lastChild && left.from !== node.lastChild.from) {
        parts.push([node.lastChild.from, `_until_(${expression.slice(left.from, left.to)}, `], [node.lastChild.to, ')']);
      }
      if (name !== 'Comparison' || !left) return;
      const operator = left.nextSibling;
      const right = operator?.nextSibling;
      if (!operator || !right) return;
      if (interval.test(expression.slice(left.to, to))) parts.push([from, `_within_(${expression.slice(left.from, left.to)}, `], [to, ')']);
      // In a filter the comparison itself must stay one; its right side is asked for each item.
      if (equality.has(expression.slice(operator.from, operator.to))) parts.push([right.from, '_step_('], [right.to, ')']);
      if (ordering.has(expression.slice(operator.from, operator.to))) guard(left, right);
      if (operator.name === 'between' && node.lastChild) {
        guard(left, right);
        guard(left, node.lastChild);
      }
    },
  });
  const written = parts.sort(([a, one], [b, other]) => a - b || Number(other === ')') - Number(one === ')'))
    .reduceRight((text, [at, part]) => text.slice(0, at) + part + text.slice(at), expression);
  if (written.length > longestWritten) throw new OverBudget('characters');
  return written;
}

/** FEEL in forms as the server evaluates it, so that both say the same of a submission; the shared vectors hold them together. */
export class FormFeel extends FeelExpressionLanguage {
  /** In a row of a list a name means the row's value first. */
  override evaluate(expression: string, data: Context = {}): unknown {
    if (!this.isExpression(expression)) return null;
    const row = data['this'];
    const context = { ...data, ...(isContext(row) ? row : {}), ...functions };
    try {
      return withinBudget(() => evaluate(asOnServer(expression.slice(1), context), context).value);
    } catch (error) {
      (this._eventBus as { fire(name: string, event: object): void }).fire('error', { error });
      return null;
    }
  }

  /** Only what is certainly true hides a field: a comparison with a field that is not answered yet is neither true nor false. */
  override evaluateUnaryTest(expression: string, data: Context = {}): boolean | null {
    return this.isExpression(expression) ? this.evaluate(expression, data) === true : null;
  }
}
