import type { ReactNode } from 'react';

/** A table of facts; where it is wider than its place it scrolls sideways, by keyboard too, and says what it is. */
export function FactsTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="facts-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="facts-table">{children}</table>
    </div>
  );
}
