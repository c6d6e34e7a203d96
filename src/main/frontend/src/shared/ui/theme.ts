import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** The one theme. Colours that carry meaning (severity, lateness) are tokens, not palette colours: see tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px', lineHeight: '28px' }, h2: { fontSize: '15px', lineHeight: '22px' }, h3: { fontSize: '13px', lineHeight: '20px' } },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    teal: ['#e2efef', '#cde2e3', '#a8cbcd', '#7fb3b6', '#559a9e', '#338388', '#1f7379', '#15676e', '#0d5c63', '#084549'],
  },
  // As plain facts: naming the components here would load them with every page.
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } },
    InputWrapper: { styles: { label: { fontWeight: 600, fontSize: '13px', marginBottom: 4 } } },
    Kbd: { styles: { root: { fontFamily: 'var(--font)', fontWeight: 600 } } },
    Loader: { defaultProps: { size: 'sm' } },
    Modal: { styles: { title: { fontWeight: 600 } }, defaultProps: { centered: true, radius: 8, overlayProps: { backgroundOpacity: 0.35 } } },
    Popover: { defaultProps: { withArrow: true, shadow: 'md', radius: 8 } },
    Skeleton: { defaultProps: { radius: 6 } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent-strong)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--raised)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-color-teal-filled': 'var(--accent)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
