import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf, type Texts, translateWith } from '@/shared/translation';

const texts = join(import.meta.dirname, '..', 'i18n');
const sources = join(import.meta.dirname, '..');

const read = (file: string) => pageOf(JSON.parse(readFileSync(join(texts, file), 'utf8')) as Texts);
const singular = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (file: string) => [...new Set([...read(file).keys()].map(singular))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();

const features = readdirSync(texts).filter(name => name.endsWith('.vi.json')).map(name => name.replace('.vi.json', ''));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

/** Whole keys that a file asks for: `t('a.b')` in its namespace, and `ns:a.b` anywhere. */
function askedKeys(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const namespaces = [...code.matchAll(/useTranslation\('([\w-]+)'\)/g)].map(match => match[1]);
  const own = namespaces.length === 0 ? [] : [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(match => `${namespaces[0] ?? ''}:${match[1] ?? ''}`);
  const named = [...code.matchAll(/'([a-z][\w-]*):([\w-]+(?:\.[\w-]+)*)'/g)]
    .filter(match => features.includes(match[1] ?? ''))
    .map(match => `${match[1] ?? ''}:${match[2] ?? ''}`);
  return [...own, ...named];
}

/** What stands before the first word that is put in: `t(`state.${state}`)`. */
function askedBeginnings(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const namespace = /useTranslation\('([\w-]+)'\)/.exec(code)?.[1];
  return [...code.matchAll(/\bt\(\s*`([\w.:-]+)\$\{/g)].map(match => match[1] ?? '')
    .flatMap(beginning => (beginning.includes(':') ? [beginning] : namespace ? [`${namespace}:${beginning}`] : []));
}

describe('texts', () => {
  it('exist in as many English as Vietnamese files', () => {
    const english = readdirSync(texts).filter(name => name.endsWith('.en.json')).map(name => name.replace('.en.json', ''));
    expect(english.sort()).toEqual([...features].sort());
    expect(features.length).toBeGreaterThan(3);
  });

  it.each(features)('of %s have the same keys in both languages', feature => {
    expect(keysOf(`${feature}.en.json`)).toEqual(keysOf(`${feature}.vi.json`));
  });

  it.each(features)('of %s name the same facts in both languages, and none is empty', feature => {
    const vietnamese = read(`${feature}.vi.json`);
    for (const [key, english] of read(`${feature}.en.json`)) {
      const other = vietnamese.get(key) ?? vietnamese.get(`${singular(key)}_other`) ?? '';
      expect(placeholders(english), key).toEqual(placeholders(other));
      expect(english.trim() && other.trim(), key).not.toBe('');
    }
  });

  it('exist for every key that the sources ask for', () => {
    const known = new Set(features.flatMap(feature => keysOf(`${feature}.vi.json`).map(key => `${feature}:${key}`)));
    const missing = sourceFiles(sources).flatMap(file => askedKeys(file).filter(key => !known.has(key)).map(key => `${file.slice(sources.length)} ${key}`));
    expect(missing).toEqual([]);
  });

  it('exist under every beginning that the sources put a word behind', () => {
    const known = features.flatMap(feature => [...read(`${feature}.vi.json`).keys()].map(key => `${feature}:${key}`));
    const missing = sourceFiles(sources).flatMap(file => askedBeginnings(file)
      .filter(beginning => !known.some(key => key.startsWith(beginning)))
      .map(beginning => `${file.slice(sources.length)} ${beginning}`));
    expect(missing).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('are said as sentences in %s, every one of them with what belongs into it', language => {
    const pages = new Map(features.map(feature => [feature, read(`${feature}.${language}.json`)]));
    const t = translateWith([{ language, pages }], 'common');
    const raw: string[] = [];
    for (const feature of features) {
      for (const [key, text] of read(`${feature}.${language}.json`)) {
        const facts = Object.fromEntries(placeholders(text).map(name => [name ?? '', name === 'count' ? 3 : 'X']));
        const said = t(`${feature}:${singular(key)}`, { count: 3, ...facts });
        if (said === singular(key) || said === `${feature}:${singular(key)}` || said.includes('{{')) raw.push(`${feature}:${key}`);
      }
    }
    expect(raw).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('that tell where typing is kept end as sentences in %s, because others follow them', language => {
    const open = [...read(`saving.${language}.json`)].filter(([key, text]) => key.startsWith('state.') && !/[.…]$/.test(text)).map(([key]) => key);
    expect(open).toEqual([]);
  });

  it('of the first pages and the frame are there from the beginning', () => {
    const said = /\{(.+)\}\.vi\.json/.exec(readFileSync(join(sources, 'shared', 'i18n.ts'), 'utf8'))?.[1]?.split(',') ?? [];
    // They come with the pages of the checklist, with what shows files, papers and the basis of a plan and with what judges what is typed: these load them.
    const own: [RegExp, string[]][] = [[/(checklist|shared.field)[\\/]/, ['checklist', 'field']], [/shared.evidence[\\/]|task-(evidence|remedy)/, ['evidence']], [/(form-view|figure-field)\.tsx$/, ['form']], [/shared.papers[\\/]/, ['paper']], [/shared.plans[\\/]|task-plan/, ['planning']]];
    const unread = ['evidence/evidence-strip.tsx', 'papers/papers.ts', 'ui/form-view.tsx', 'ui/figure-field.tsx'].filter(file => !/^import '\.{1,2}\/(form\/)?texts';$/m.test(readFileSync(join(sources, 'shared', file), 'utf8')));
    expect(unread).toEqual([]);
    expect(['section-page.tsx', 'field-page.tsx'].filter(page => !readFileSync(join(sources, 'features', 'checklist', page), 'utf8').includes("import './texts';"))).toEqual([]);
    expect(readFileSync(join(sources, 'features', 'worklist', 'task-view.tsx'), 'utf8')).toContain("import('./task-plan'), textsOfAll()");
    // Shared by pages that wait for all texts; none of the first ones draws them.
    const others = ['shared/findings/finding-', 'shared/inspections/'];
    const missing = ['app', 'shared', 'features/checklist', 'features/notification', 'features/worklist'].flatMap(folder => sourceFiles(join(sources, folder)))
      .filter(file => !others.some(other => file.slice(sources.length + 1).replaceAll('\\', '/').startsWith(other)))
      .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/useTranslation\('([\w-]+)'\)|['`]([\w-]+):[\w-]+\./g)]
        .map(([, feature, named]) => feature ?? named ?? '').filter(name => features.includes(name) && !said.includes(name) && !own.some(([files, names]) => files.test(file) && names.includes(name))).map(name => `${file.slice(sources.length)} ${name}`));
    expect(said).toContain('common');
    expect(missing).toEqual([]);
  });

  it('have one namespace per source file, so that a key is found where it is looked for', () => {
    const mixed = sourceFiles(sources).filter(file => new Set(readFileSync(file, 'utf8').match(/useTranslation\('[\w-]+'\)/g)).size > 1);
    expect(mixed).toEqual([]);
  });
});
