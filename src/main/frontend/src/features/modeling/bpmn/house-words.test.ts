import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import canvasWords from '@/i18n/modeler/canvas.vi.json';
import dmnWords from '@/i18n/modeler/dmn.vi.json';
import formWords from '@/i18n/modeler/form-editor.vi.json';
import panelWords from '@/i18n/modeler/panel.vi.json';
import { translateWith, unknownWords } from './house-words';

const modules = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules');

function scripts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? scripts(path) : /\.js$/.test(entry.name) ? [path] : [];
  });
}

const read = (...parts: string[]) => readFileSync(join(modules, ...parts), 'utf8');
const unquoted = (text: string) => text.replace(/\\(['"])/g, '$1');

/** The words that a library hands to `translate` as they stand in its source. */
function asked(source: string): string[] {
  return [...source.matchAll(/translate\w*\(\s*(?:'((?:[^'\\]|\\.)+)'|"((?:[^"\\]|\\.)+)")/g)].map(match => unquoted(match[1] ?? match[2] ?? ''));
}

/** The words of menus, which are translated where they are drawn. */
const menuWords = (source: string) => [...source.matchAll(/\b(?:label|title): '((?:[^'\\]|\\.)+)'/g)].map(match => unquoted(match[1] ?? ''));

function canvas(): string[] {
  return [...scripts(join(modules, 'bpmn-js', 'lib')), ...scripts(join(modules, 'diagram-js', 'lib'))].flatMap(file => {
    const source = readFileSync(file, 'utf8');
    return [...asked(source), ...(/PopupEntries|ReplaceOptions/.test(file) ? menuWords(source) : [])];
  }).filter(words => words !== 'HELLO {you}');
}

/** The panel's bundle without what it holds for Camunda 8. */
function panel(): string[] {
  const source = read('bpmn-js-properties-panel', 'dist', 'index.esm.js');
  const at = (marker: string) => {
    const found = source.indexOf(marker);
    if (found < 0) throw new Error(`The bundle of the panel has no ${marker} any more`);
    return found;
  };
  const ours = [source.slice(0, at('var index$2 = {')), source.slice(at('var index$1 = {'), at('const CAMUNDA_PLATFORM_GROUPS')), source.slice(at('\nconst TooltipProvider = {'))];
  return [...ours.flatMap(asked), ...asked(read('@bpmn-io', 'properties-panel', 'dist', 'index.esm.js'))];
}

function tables(): string[] {
  return ['drd', 'decision-table', 'literal-expression', 'boxed-expression', 'shared']
    .map(name => join(modules, `dmn-js-${name}`, 'lib')).filter(existsSync).flatMap(scripts).flatMap(file => asked(readFileSync(file, 'utf8')));
}

const missing = (words: string[], ...dictionaries: object[]) => [...new Set(words)].filter(word => !dictionaries.some(known => Object.hasOwn(known, word)));

describe('the words of the editors in Vietnamese', () => {
  it('are complete for the canvas', () => {
    expect(canvas().length).toBeGreaterThan(100);
    expect(missing(canvas(), canvasWords)).toEqual([]);
  });

  it('are complete for the panel, also for experts', () => {
    expect(panel().length).toBeGreaterThan(200);
    expect(missing(panel(), canvasWords, panelWords)).toEqual([]);
  });

  it('are complete for decision tables', () => {
    expect(tables().length).toBeGreaterThan(150);
    expect(missing(tables(), canvasWords, panelWords, dmnWords)).toEqual([]);
  });

  it('are complete for the check', () => {
    expect(missing(asked(read('bpmn-js-bpmnlint', 'dist', 'index.esm.js')), canvasWords)).toEqual([]);
  });

  it('name every component and group of the form editor', () => {
    const viewer = read('@bpmn-io', 'form-js-viewer', 'dist', 'index.es.js');
    const components = [...viewer.matchAll(/\bname: '([A-Z][a-z ]+)',\s+group: '/g)].map(match => match[1] ?? '');
    const notOffered = ['HTML view', 'Image view', 'iFrame', 'Document preview'];
    const labels = menuWords(read('@bpmn-io', 'form-js-editor', 'dist', 'index.es.js')).filter(words => /^[A-Z][a-z]/.test(words));
    const refused = /iFrame|HTML|Script|Storage|Microphone|Camera|Geolocation|origin|fullscreen|popups|modal|navigation|submission|URL|Image|Document|source|preview|Alternative|Security/i;
    expect(components.length).toBeGreaterThan(10);
    expect(missing(components.filter(name => !notOffered.includes(name)), formWords)).toEqual([]);
    expect(missing(labels.filter(words => !refused.test(words)), formWords)).toEqual([]);
  });

  it('are the same words behind the sign in both languages', () => {
    for (const dictionary of [canvasWords, panelWords, dmnWords]) {
      for (const [english, vietnamese] of Object.entries(dictionary)) {
        const places = (text: string) => [...text.matchAll(/\{\s*\w+\s*\}/g)].map(String).sort();
        if (!english.includes('${')) expect(places(vietnamese), english).toEqual(places(english));
      }
    }
  });
});

describe('translating', () => {
  beforeEach(() => { unknownWords.clear(); });

  it('fills in the facts and tells of words that nobody knows', () => {
    const translate = translateWith({ 'Open {element}': 'Mở {element}' });
    expect(translate('Open {element}', { element: 'A' })).toBe('Mở A');
    expect(translate('Never heard {x}', { x: '1' })).toBe('Never heard 1');
    expect([...unknownWords]).toEqual(['Never heard {x}']);
  });

  it('leaves English as it is', () => {
    expect(translateWith(null)('Create task')).toBe('Create task');
    expect(unknownWords.size).toBe(0);
  });
});
