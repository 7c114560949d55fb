import { Component, type ReactNode } from 'react';
import { ScreenFault } from './ScreenFault.tsx';

interface Props {
  readonly children: ReactNode;
}

/**
 * Holds a fault of one screen inside that screen: the clock strip, the navigation and the quick log go on. A class, because React offers error
 * boundaries in no other form.
 */
export class ScreenGuard extends Component<Props, { readonly fault: Error | undefined }> {
  override state: { readonly fault: Error | undefined } = { fault: undefined };

  static getDerivedStateFromError(error: unknown): { readonly fault: Error } {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <ScreenFault fault={fault} onRetry={() => this.setState({ fault: undefined })} />;
  }
}
