import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import './dmn.css';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import canvasWords from '@/i18n/modeler/canvas.vi.json';
import dmnWords from '@/i18n/modeler/dmn.vi.json';
import panelWords from '@/i18n/modeler/panel.vi.json';
import { translateWith } from '../bpmn/house-words';

export interface View {
  id: string;
  name?: string;
  type: string;
  element: { id: string; name?: string };
}

interface Stack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface TableViewer {
  on(event: string, listener: () => void): void;
  get(name: 'commandStack'): Stack;
}

/** What this code uses of dmn-js, which brings no types. */
export interface Tables {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml: string }>;
  getViews(): View[];
  getActiveView(): View | undefined;
  getActiveViewer(): TableViewer | undefined;
  open(view: View): Promise<unknown>;
  on(event: string, listener: (event: { viewer: TableViewer }) => void): void;
  destroy(): void;
}

/** Options of dmn-js with the words of the reader's language. */
export function tableOptions(container: HTMLElement, language: 'vi' | 'en') {
  const words = language === 'vi' ? { ...canvasWords, ...panelWords, ...dmnWords } : null;
  const common = { additionalModules: [{ translate: ['value', translateWith(words)] }] };
  return { container, moddleExtensions: { camunda }, drd: common, decisionTable: common, literalExpression: common, boxedExpression: common };
}

/** The view to begin with: the first table, else whatever there is. */
export const firstView = (tables: Tables): View | undefined => tables.getViews().find(view => view.type === 'decisionTable') ?? tables.getViews()[0];

export const viewName = (view: View): string => view.name || view.element.name || view.element.id;
