import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FormSchema } from '@/shared/form/form-schema';
import { switchLanguage } from '@/shared/i18n';
import { show } from '@/testing/render';
import { type FormHandle, FormView } from './form-view';

const schema: FormSchema = {
  type: 'default', id: 'test', schemaVersion: 19,
  components: [
    { type: 'textarea', id: 'Field_1', key: 'note', label: 'Ghi chú', description: 'Ngắn gọn', properties: { 'label:en': 'Note' }, validate: { required: true } },
    { type: 'textfield', id: 'Field_2', key: 'hidden', label: 'Ẩn', conditional: { hide: '=note != "x"' } },
    {
      type: 'dynamiclist', id: 'Field_3', path: 'rows', label: 'Dòng', isRepeating: true, allowAddRemove: true, defaultRepetitions: 1,
      components: [{ type: 'textfield', id: 'Field_4', key: 'name', label: 'Tên' }],
    },
  ],
};

async function shown(props: Partial<Parameters<typeof FormView>[0]> = {}) {
  const ref = createRef<FormHandle>();
  const onEdit = vi.fn();
  show(<FormView ref={ref} schema={schema} values={{}} onEdit={onEdit} {...props} />);
  await screen.findByLabelText(/Ghi chú|Note/);
  return { form: ref.current!, onEdit };
}

afterEach(() => switchLanguage('vi'));

describe('a form', () => {
  it('takes over every letter at once and tells of it', async () => {
    const { form, onEdit } = await shown();
    await userEvent.type(screen.getByLabelText(/Ghi chú/), 'abc');
    expect(form.data()).toMatchObject({ note: 'abc' });
    await waitFor(() => { expect(onEdit).toHaveBeenCalled(); });
  });

  it('is not edited by being looked at', async () => {
    const { onEdit } = await shown({ values: { note: 'abc' } });
    await userEvent.click(screen.getByLabelText(/Ghi chú/));
    // What the calendars of form-js do by themselves: say "changed" with the value that was there.
    fireEvent.input(screen.getByLabelText(/Ghi chú/));
    await userEvent.tab();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('writes days with the day first, whatever the language of the machine', async () => {
    const day = { type: 'datetime', subtype: 'date', id: 'Field_5', key: 'day', dateLabel: 'Ngày' };
    await shown({ schema: { ...schema, components: [...schema.components!, day] }, values: { day: '2026-11-05' } });
    expect(await screen.findByDisplayValue('05/11/2026')).toBeInTheDocument();
  });

  it('says in Vietnamese what is missing, and leaves hidden fields out', async () => {
    const { form } = await shown();
    let answer: ReturnType<FormHandle['submit']> | undefined;
    act(() => { answer = form.submit(); });
    expect(answer).toMatchObject({ isAccepted: false });
    expect(answer?.data).not.toHaveProperty('hidden');
    expect(await screen.findByText('Ô này cần được điền.')).toBeInTheDocument();
  });

  it('shows the refusals of the server at their fields, in rows too, and hands back the others', async () => {
    const { form } = await shown({ values: { note: 'abc', rows: [{ name: 'a' }, { name: 'b' }] } });
    const refusal = (path: string, message: string) => ({ path, label: '', code: 'x', message });
    const homeless = form.refuse([refusal('note', 'Quá ngắn.'), refusal('rows[1].name', 'Trùng tên.'), refusal('other', 'Không có ô.')]);
    expect(homeless.map(problem => problem.path)).toEqual(['other']);
    expect(await screen.findByText('Quá ngắn.')).toBeInTheDocument();
    expect(await screen.findByText('Trùng tên.')).toBeInTheDocument();
    await userEvent.tab();
    expect(screen.getByText('Quá ngắn.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/Ghi chú/), 'd');
    await waitFor(() => { expect(screen.queryByText('Quá ngắn.')).not.toBeInTheDocument(); });
  });

  it('shows a remark at its field instead of the description', async () => {
    await shown({ remarks: [{ path: 'note', text: 'Nêu căn cứ.' }] });
    expect(screen.getByText('Cần sửa: Nêu căn cứ.')).toBeInTheDocument();
    expect(screen.queryByText('Ngắn gọn')).not.toBeInTheDocument();
  });

  it('speaks the language of the reader and keeps what was typed through the switch', async () => {
    await shown();
    await userEvent.type(screen.getByLabelText(/Ghi chú/), 'abc');
    await act(() => switchLanguage('en'));
    await waitFor(() => { expect(screen.getByLabelText(/^Note/)).toHaveValue('abc'); });
    expect(screen.getByText('Add a row')).toBeInTheDocument();
    await act(() => switchLanguage('vi'));
    expect(await screen.findByText('Thêm dòng')).toBeInTheDocument();
  });

  it('cannot be changed by those who may only look', async () => {
    await shown({ readOnly: true, values: { note: 'abc' } });
    await waitFor(() => { expect(screen.getByLabelText(/Ghi chú/)).toHaveAttribute('readonly'); });
  });
});
