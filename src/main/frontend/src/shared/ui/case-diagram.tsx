import { createContext, type ReactNode, useContext } from 'react';

export interface DiagramProps {
  /** Definition whose diagram is shown. */
  definitionId: string;
  /** Elements where the case stands now. */
  activeElements?: readonly string[];
  /** Elements that the case has left behind. */
  passedElements?: readonly string[];
  /** In pixels. */
  height?: number;
}

const DiagramContext = createContext<(props: DiagramProps) => ReactNode>(() => null);

export const DiagramProvider = DiagramContext.Provider;

/** The diagram of a process with the place of a case on it; its viewer is loaded only when shown. */
export function CaseDiagram(props: DiagramProps) {
  return useContext(DiagramContext)(props);
}
