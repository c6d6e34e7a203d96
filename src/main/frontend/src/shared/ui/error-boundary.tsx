import { Component, type ReactNode } from 'react';
import { ErrorView } from './state-views';

interface State {
  error: unknown;
}

/** Keeps a fault inside one panel; the rest of the screen, and what was typed there, stays. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorView error={this.state.error} onRetry={() => { this.setState({ error: null }); }} />;
  }
}
