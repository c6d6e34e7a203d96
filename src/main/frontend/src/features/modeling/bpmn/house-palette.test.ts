import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { describe, expect, it } from 'vitest';
import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions';
import { isAccepted, isOffered } from './house-palette';

/** The kinds of elements that the menu of an element may turn it into; everything else of bpmn-js is refused by the fence or of no use here. */
const offered = [
  'user-task', 'service-task', 'receive-task', 'rule-task', 'call-activity', 'event-subprocess', 'expanded-subprocess', 'exclusive-gateway', 'parallel-gateway',
  'inclusive-gateway', 'event-based-gateway', 'none-start', 'message-start', 'timer-start', 'none-end', 'error-end', 'terminate-end',
  'message-intermediate-catch', 'timer-intermediate-catch', 'signal-intermediate-catch', 'message-boundary', 'timer-boundary', 'error-boundary', 'signal-boundary',
];

describe('the menus of the canvas', () => {
  const all = Object.keys(PopupEntries as object);

  it('know every kind that bpmn-js has', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(offered.map(id => (id.startsWith('none-') ? `${id}-event` : id)).filter(id => !all.includes(id))).toEqual([]);
  });

  it('offer what may be released', () => {
    expect(offered.filter(id => !isOffered(`replace-with-${id}`))).toEqual([]);
  });

  it.each(['task', 'manual-task', 'script-task', 'send-task', 'transaction', 'complex-gateway', 'collapsed-subprocess', 'expanded-ad-hoc-subprocess', 'conditional-start',
    'compensation-end', 'escalation-boundary', 'cancel-end', 'link-intermediate-throw', 'message-end', 'signal-end', 'message-intermediate-throw'])('do not offer %s', id => {
    expect(all).toContain(id);
    expect(isOffered(`replace-with-${id}`)).toBe(false);
  });

  it('offer nothing that the fence refuses, whatever bpmn-js brings', () => {
    const options = Object.values(replaceOptions).flatMap(group => (Array.isArray(group) ? group : Object.values(group).flat()));
    expect(options.length).toBeGreaterThan(60);
    expect(options.filter(({ actionName, target }) => target && isOffered(actionName) && !isAccepted(target))).toEqual([]);
    expect(isOffered('replace-with-signal-start')).toBe(false);
  });

  it('have no untyped step and no loop', () => {
    expect(['create.task', 'append.append-task', 'toggle-loop', 'create.group'].filter(isOffered)).toEqual([]);
    expect(isOffered('toggle-parallel-mi')).toBe(true);
  });
});
