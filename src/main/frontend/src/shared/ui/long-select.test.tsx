import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { ChoiceFilter } from './filter-fields';
import { LongSelect } from './long-select';
import { UnitSelect } from './unit-select';

const LONG = 'Hồ sơ giải quyết quá hạn đã có kết quả (V-TTHC-06)';
const data = [{ group: 'Ở tiêu chí này', items: [{ value: 'a', label: LONG }, { value: 'b', label: 'Ngắn' }] }];

afterEach(() => { vi.unstubAllGlobals(); });

function onAPhone() {
  const before = window.matchMedia.bind(window);
  vi.stubGlobal('matchMedia', (query: string) => ({ ...before(query), matches: query.includes('600px') }));
}

const named = (label: string) => screen.queryByText(label, { selector: 'p' });

it('shows a long name as a whole below the field of a phone', () => {
  onAPhone();
  show(<LongSelect label="Vi phạm" data={data} value="a" searchable />);
  expect(named(LONG)).toBeInTheDocument();
});

it('shows a short name in the field alone, and everything there where there is room', () => {
  show(<LongSelect label="Vi phạm" data={data} value="a" searchable />);
  onAPhone();
  show(<LongSelect label="Vi phạm" data={data} value="b" searchable />);
  expect(named(LONG)).toBeNull();
  expect(named('Ngắn')).toBeNull();
});

it('does so for filters and for units, too', async () => {
  onAPhone();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items: [{ code: '04132', name: LONG, validTo: null }], next: null }), {
    headers: { 'content-type': 'application/json' },
  })));
  show(<ChoiceFilter label="Lĩnh vực" value="a" choices={[{ value: 'a', label: `${LONG}!` }]} onChange={() => undefined} />);
  expect(named(`${LONG}!`)).toBeInTheDocument();
  show(<UnitSelect label="Đơn vị" value="04132" onChange={() => undefined} />);
  expect(await screen.findByText(LONG, { selector: 'p' })).toBeInTheDocument();
});
