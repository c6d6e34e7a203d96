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

  describe('asking for a figure', () => {
    const figures: FormSchema = {
      ...schema, components: [...schema.components!, { type: 'number', id: 'Field_6', key: 'amount', label: 'Số tiền', appearance: { suffixAdorner: 'đồng' } }],
    };
    const amount = () => screen.findByLabelText<HTMLInputElement>(/Số tiền/);

    it('reads it as Vietnamese write it, keeps what was typed, and says how thousands were read', async () => {
      const { form } = await shown({ schema: figures, values: { note: 'x' } });
      await userEvent.type(await amount(), '1.234,5');
      expect(form.data()).toMatchObject({ amount: 1234.5 });
      expect(await amount()).toHaveValue('1.234,5');
      expect(await screen.findByText('Hiểu là 1234,5.')).toBeInTheDocument();
      expect(screen.getByText('đồng')).toBeInTheDocument();
      await userEvent.tab();
      expect(await amount()).toHaveValue('1.234,5');
    });

    it.each(['1e3', '1.2', '12,5,1', 'mười', '1 000'])('keeps "%s" visible, says that it is no figure, and sends nothing', async typed => {
      const { form } = await shown({ schema: figures, values: { note: 'x' } });
      await userEvent.type(await amount(), typed);
      expect(await amount()).toHaveValue(typed);
      expect(await screen.findByText(/^Không đọc được số này/)).toBeInTheDocument();
      let answer: ReturnType<FormHandle['submit']> | undefined;
      act(() => { answer = form.submit(); });
      expect(answer).toMatchObject({ isAccepted: false });
      expect(await amount()).toHaveValue(typed);
      expect(typeof form.data()['amount']).toBe('string');
    });

    it('shows what was no figure again where the typing went on another day', async () => {
      const { form } = await shown({ schema: figures, values: { note: 'x', amount: '1e3 ' } });
      expect(await amount()).toHaveValue('1e3');
      act(() => { expect(form.submit().isAccepted).toBe(false); });
    });

    it('writes a figure as the language does, and steps by its steps', async () => {
      const stepping = { ...figures, components: [{ ...figures.components!.at(-1)!, increment: '0.5' }, ...schema.components!] };
      const { form } = await shown({ schema: stepping, values: { note: 'x', amount: 1234.5 } });
      expect(await amount()).toHaveValue('1234,5');
      (await amount()).focus();
      await userEvent.keyboard('{ArrowUp}');
      expect(form.data()).toMatchObject({ amount: 1235 });
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      expect(await amount()).toHaveValue('1234,5'.replace('4,5', '4'));
      await act(() => switchLanguage('en'));
      await waitFor(async () => { expect(await amount()).toHaveValue('1234'); });
      await userEvent.clear(await amount());
      await userEvent.type(await amount(), '1,234.5');
      expect(form.data()).toMatchObject({ amount: 1234.5 });
    });

    it('says of a long figure that it would lose digits, and keeps it', async () => {
      const { form } = await shown({ schema: figures, values: { note: 'x' } });
      await userEvent.type(await amount(), '12345678901234567');
      expect(await amount()).toHaveValue('12345678901234567');
      expect(await screen.findByText('Số quá lớn hoặc có quá nhiều chữ số.')).toBeInTheDocument();
      act(() => { expect(form.submit().isAccepted).toBe(false); });
    });

    it('lets no condition read what is no figure', async () => {
      const hidden = { ...figures, components: [...figures.components!, { type: 'textfield', id: 'Field_7', key: 'why', label: 'Vì sao', conditional: { hide: '=amount = null' } }] };
      await shown({ schema: hidden, values: { note: 'x' } });
      await userEvent.type(await amount(), '12');
      expect(await screen.findByLabelText('Vì sao')).toBeInTheDocument();
      await userEvent.type(await amount(), 'e3');
      await waitFor(() => { expect(screen.queryByLabelText('Vì sao')).not.toBeInTheDocument(); });
    });
  });
});
