import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FormSchema } from '@/shared/form/form-schema';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { FormView } from '@/shared/ui/form-view';
import { Notice } from '@/shared/ui/notice';
import classes from './form-preview.module.css';

/** In CSS pixels: a phone, and the eight-inch tablet of the field. */
const WIDTHS = { phone: 390, tablet: 800 } as const;
type Device = keyof typeof WIDTHS;
const nothing = {};

/** The form as the member will see it, drawn by the same component. A chunk of its own, hence the default export. */
export default function FormPreview({ text }: { text: string }) {
  const { t } = useTranslation('modeling');
  const [device, setDevice] = useState<Device>('tablet');
  const schema = useMemo(() => parsed(text), [text]);
  if (!schema) return <Notice tone="late" title={t('form.unreadable')} />;
  return (
    <div className={classes.frame}>
      <SegmentedControl
        aria-label={t('form.device')} value={device} data={(['phone', 'tablet'] as const).map(value => ({ value, label: t(`form.devices.${value}`, { width: WIDTHS[value] }) }))}
        onChange={value => { setDevice(value as Device); }}
      />
      <div className={classes.device} style={{ width: `min(${WIDTHS[device]}px, 100%)` }}>
        <ErrorBoundary key={text}><FormView schema={schema} values={nothing} /></ErrorBoundary>
      </div>
    </div>
  );
}

function parsed(text: string): FormSchema | null {
  try {
    return JSON.parse(text) as FormSchema;
  } catch {
    // Somebody else's file may be no JSON at all; that is told, not thrown.
    return null;
  }
}
