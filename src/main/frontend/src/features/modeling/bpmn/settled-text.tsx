import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface SettledTextProps {
  label: string;
  value: string;
  onSettle: (value: string) => void;
  description?: string;
  placeholder?: string;
  lines?: number;
  maxLength?: number;
}

/** Milliseconds of quiet after which what was typed goes into the diagram, as one step of undo. */
const QUIET = 900;

/** A text that goes into the diagram when the typing pauses or the field is left. */
export function SettledText({ label, value, onSettle, description, placeholder, lines = 1, maxLength = 255 }: SettledTextProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<number | undefined>(undefined);
  const pending = useRef<(() => void) | null>(null);

  // An undo, or a change from elsewhere.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }

  const settle = () => {
    window.clearTimeout(timer.current);
    pending.current?.();
    pending.current = null;
  };
  useEffect(() => settle, []);

  const change = (next: string) => {
    setTyped(next);
    pending.current = next === value ? null : () => { onSettle(next); };
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(settle, QUIET);
  };
  const common = { label, description, placeholder, maxLength, value: typed, onBlur: settle };
  return lines > 1
    ? <Textarea {...common} autosize minRows={lines} maxRows={8} onChange={event => { change(event.currentTarget.value); }} />
    : (
      <TextInput
        {...common} onChange={event => { change(event.currentTarget.value); }}
        onKeyDown={event => { if (event.key === 'Enter') settle(); }}
      />
    );
}
