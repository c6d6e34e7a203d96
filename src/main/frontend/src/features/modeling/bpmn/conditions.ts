/** How a condition of a flow is picked from lists, and what it looks like in the diagram. */

export const COMPARISONS = ['==', '!=', '>', '>=', '<', '<=', 'true', 'false', 'empty', 'filled'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface Clause {
  variable: string;
  comparison: Comparison;
  /** As text; whether it is a number is seen from it. Empty where the comparison needs none. */
  value: string;
}

export interface Condition {
  joint: 'and' | 'or';
  clauses: Clause[];
}

export const needsValue = (comparison: Comparison): boolean => !['true', 'false', 'empty', 'filled'].includes(comparison);

const NAME = '[A-Za-z_]\\w*';
const COMPARED = new RegExp(`^(${NAME})\\s*(==|!=|>=|<=|>|<)\\s*('[^']*'|"[^"]*"|-?\\d+(?:\\.\\d+)?|true|false)$`);

function clauseOf(text: string): Clause | null {
  const compared = COMPARED.exec(text);
  if (compared) {
    const [, variable = '', comparison = '==', literal = ''] = compared;
    if (literal === 'true' || literal === 'false') return { variable, comparison: (comparison === '==') === (literal === 'true') ? 'true' : 'false', value: '' };
    return { variable, comparison: comparison as Comparison, value: literal.replace(/^['"]|['"]$/g, '') };
  }
  const single = new RegExp(`^(not empty|empty|!|not)?\\s*(${NAME})$`).exec(text);
  if (!single) return null;
  const [, sign, variable = ''] = single;
  const comparison: Comparison = sign === 'empty' ? 'empty' : sign === 'not empty' ? 'filled' : sign ? 'false' : 'true';
  return { variable, comparison, value: '' };
}

/** The condition behind an expression; null when it says more than lists can. */
export function readCondition(expression: string): Condition | null {
  const inner = /^\$\{(.*)\}$/s.exec(expression.trim())?.[1]?.trim();
  if (!inner) return null;
  const joint = /\s(?:\|\||or)\s/.test(inner) ? 'or' : 'and';
  const clauses = inner.split(joint === 'or' ? /\s(?:\|\||or)\s/ : /\s(?:&&|and)\s/).map(text => clauseOf(text.trim().replace(/^\(([^()]*)\)$/, '$1').trim()));
  return clauses.every(clause => clause !== null) ? { joint, clauses } : null;
}

function literalOf(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : `'${value.replace(/['"\\]/g, '')}'`;
}

function clauseText({ variable, comparison, value }: Clause): string {
  if (comparison === 'true') return variable;
  if (comparison === 'false') return `!${variable}`;
  if (comparison === 'empty') return `empty ${variable}`;
  if (comparison === 'filled') return `not empty ${variable}`;
  return `${variable} ${comparison} ${literalOf(value)}`;
}

/** The expression for a condition; empty when nothing is compared. */
export function writeCondition({ joint, clauses }: Condition): string {
  const full = clauses.filter(clause => clause.variable);
  return full.length === 0 ? '' : `\${${full.map(clauseText).join(joint === 'or' ? ' || ' : ' && ')}}`;
}
