/** The product's mark. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d="M12 3c2.600 2.200 5.200 3 8 3 .5 7-2 12-8 15C6 18 3.500 13 4 6c2.800 0 5.400-.8 8-3Z" />
      <path d="m9 12 2 2 4-4" />
    </svg>
  );
}
