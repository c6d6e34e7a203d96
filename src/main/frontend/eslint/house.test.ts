import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(root, 'src', 'features', 'worklist', 'scratch-'));
const eslint = new ESLint({ cwd: root });

afterAll(() => { rmSync(scratch, { recursive: true, force: true }); });

async function rulesBrokenBy(code: string, name = 'file.tsx') {
  const filePath = join(scratch, name);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(filePath, code);
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(message => message.ruleId) ?? [];
}

describe('the lint rules of the house', { timeout: 30_000 }, () => {
  it('refuse one feature in another, by alias, by relative path and lazily', async () => {
    expect(await rulesBrokenBy("import { modelsQuery } from '@/features/modeling/api';\nexport { modelsQuery };\n")).toEqual(['house/zones']);
    expect(await rulesBrokenBy("export { modelsQuery } from '../../modeling/api';\n")).toEqual(['house/zones']);
    expect(await rulesBrokenBy("export const later = () => import('@/features/modeling/api');\n")).toEqual(['house/zones']);
  });

  it('refuse the application in a feature, and accept what is shared', async () => {
    expect(await rulesBrokenBy("export { features } from '@/app/features';\n")).toContain('house/zones');
    expect(await rulesBrokenBy("export { formatDay } from '@/shared/lib/format';\n")).toEqual([]);
  });

  it('refuse imports in a circle', async () => {
    writeFileSync(join(scratch, 'first.ts'), "import { second } from './second';\nexport const first = () => second;\n");
    expect(await rulesBrokenBy("import { first } from './first';\nexport const second = () => first;\n", 'second.ts')).toEqual(['house/no-cycle']);
  });

  it('refuse text for people in the source, and accept keys', async () => {
    expect(await rulesBrokenBy('export const Bad = () => <p>Xin chào</p>;\n')).toEqual(['house/no-text']);
    expect(await rulesBrokenBy('export const Bad = () => <input aria-label="Tên" />;\n')).toEqual(['house/no-text']);
    expect(await rulesBrokenBy('export const Fine = ({ name }: { name: string }) => <p className="big">{name} ·</p>;\n')).toEqual([]);
  });
});
