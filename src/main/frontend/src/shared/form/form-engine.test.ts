import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { FormEngine, type Submission } from './form-engine';
import type { FormSchema } from './form-schema';

const schema = {
  type: 'default', id: 'nested', schemaVersion: 19, components: [
    { type: 'dynamiclist', id: 'Field_units', label: 'Đơn vị', path: 'units', isRepeating: true, defaultRepetitions: 0, components: [
      { type: 'dynamiclist', id: 'Field_faults', label: 'Lỗi', path: 'faults', isRepeating: true, defaultRepetitions: 0, components: [
        { type: 'textfield', id: 'Field_what', label: 'Nội dung', key: 'what' },
      ] },
    ] },
  ],
} as unknown as FormSchema;

describe('the form engine', () => {
  it('hands over a row in which no field stands as a row, in its place', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    const engine = new FormEngine(root, (key: string) => key, () => undefined);
    let submission: Submission | undefined;
    await act(() => engine.show(schema, { units: [{ faults: [] }, { faults: [{ what: 'Quá hạn' }] }] }, [], (key: string) => key));
    await act(() => { submission = engine.submit(); });
    expect(submission?.data).toEqual({ units: [{}, { faults: [{ what: 'Quá hạn' }] }] });
    expect(engine.data).toEqual(submission?.data);
    engine.destroy();
    root.remove();
  });
});
