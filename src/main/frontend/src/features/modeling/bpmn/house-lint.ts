import type { Refusal, Rule } from '../drafts/drafts-api';

/** The plug-in that bpmnlint is told of: one rule for each id of the server, each saying what the server last said of its elements. */
const PLUGIN = 'paraudit';

interface Reporter {
  report(id: string, message: string): void;
}

interface Node {
  id?: string;
}

export interface LintConfig {
  config: { rules: Record<string, 'error' | 'warn'> };
  resolver: { resolveRule(plugin: string, rule: string): () => { check(node: Node, reporter: Reporter): void }; resolveConfig(): never };
}

/**
 * The server judges; bpmnlint only shows. Rules are never written twice.
 *
 * @param rules the ids that the server knows
 * @param verdict what it last said of this diagram, asked whenever bpmnlint runs
 */
export function lintConfig(rules: readonly Rule[], verdict: () => readonly Refusal[]): LintConfig {
  return {
    config: { rules: Object.fromEntries(rules.map(({ rule, advice }) => [`${PLUGIN}/${rule}`, advice ? 'warn' : 'error'])) },
    resolver: {
      resolveRule: (_plugin, rule) => () => ({
        check: (node, reporter) => {
          if (!node.id) return;
          for (const refusal of verdict()) {
            if (refusal.rule === rule && refusal.element === node.id) reporter.report(node.id, refusal.sentence);
          }
        },
      }),
      resolveConfig: () => { throw new Error('The plug-in has no configuration of its own'); },
    },
  };
}
