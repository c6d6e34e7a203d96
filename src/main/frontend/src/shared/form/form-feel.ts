import { date, evaluate, parseExpression } from '@bpmn-io/feelin';
import { FeelExpressionLanguage } from '@bpmn-io/form-js-viewer';
import { dayInVietnam } from '@/shared/lib/format';

type Context = Record<string, unknown>;

const isContext = (value: unknown): value is Context => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the server's FEEL has otherwise than the browser's. The first three are written into expressions by `asOnServer`: figures are rounded to
 * what decimals give (0.1 + 0.2 is 0.3), and values of two kinds are not ordered (a text is never greater than a number).
 */
const functions: Context = {
  '_exact_': (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value),
  '_alike_': (left: unknown, right: unknown) => (typeof left === typeof right ? right : null),
  '_within_': (value: unknown, lies: unknown) => (value === null || value === undefined ? null : lies),
  'is defined': (value: unknown) => value !== null && value !== undefined,
  'string length': (text: unknown) => (typeof text === 'string' ? text.length : null),
  'today': () => date(dayInVietnam()),
};

/** What nobody has said lies neither inside nor outside of a range. */
const interval = /^\s*in\s*[[\](][^[\]()]*\.\.[^[\]()]*[[\])]\s*$/;
const ordering = new Set(['<', '<=', '>', '>=']);

/** The expression with the roundings and guards written in. */
function asOnServer(expression: string, context: Context): string {
  const parts: [at: number, text: string][] = [];
  const guard = (left: { from: number; to: number }, right: { from: number; to: number }) => {
    parts.push([right.from, `_alike_(${expression.slice(left.from, left.to)}, `], [right.to, ')']);
  };
  parseExpression(expression, context, undefined).iterate({
    enter: ({ node, from, to, name }) => {
      if (name === 'ArithmeticExpression') parts.push([from, '_exact_('], [to, ')']);
      const left = node.firstChild;
      if (name !== 'Comparison' || !left) return;
      const operator = left.nextSibling;
      const right = operator?.nextSibling;
      if (!operator || !right) return;
      if (interval.test(expression.slice(left.to, to))) parts.push([from, `_within_(${expression.slice(left.from, left.to)}, `], [to, ')']);
      if (ordering.has(expression.slice(operator.from, operator.to))) guard(left, right);
      if (operator.name === 'between' && node.lastChild) {
        guard(left, right);
        guard(left, node.lastChild);
      }
    },
  });
  return parts.sort(([a, one], [b, other]) => a - b || Number(other === ')') - Number(one === ')'))
    .reduceRight((text, [at, part]) => text.slice(0, at) + part + text.slice(at), expression);
}

/** FEEL in forms as the server evaluates it, so that both say the same of a submission; the shared vectors hold them together. */
export class FormFeel extends FeelExpressionLanguage {
  /** In a row of a list a name means the row's value first. */
  override evaluate(expression: string, data: Context = {}): unknown {
    if (!this.isExpression(expression)) return null;
    const row = data['this'];
    const context = { ...data, ...(isContext(row) ? row : {}), ...functions };
    try {
      return evaluate(asOnServer(expression.slice(1), context), context).value;
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
