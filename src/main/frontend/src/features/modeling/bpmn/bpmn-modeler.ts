import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js-bpmnlint/dist/assets/css/bpmn-js-bpmnlint.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import './bpmn-modeler.css';
import Modeler from 'bpmn-js/lib/Modeler';
import lintModule from 'bpmn-js-bpmnlint';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import canvasWords from '@/i18n/modeler/canvas.vi.json';
import panelWords from '@/i18n/modeler/panel.vi.json';
import type { Language } from '@/shared/i18n';
import { houseIds } from './house-ids';
import type { LintConfig } from './house-lint';
import { housePalette } from './house-palette';
import { translateWith } from './house-words';
import { insertStep } from './insert-step';

interface Options {
  container: HTMLElement;
  language: Language;
  lint: LintConfig;
  templates: readonly unknown[];
}

/** An editor of diagrams as this house uses it: its words, menus, ids and checks. */
export function newModeler({ container, language, lint, templates }: Options): Modeler {
  const words = language === 'vi' ? { ...canvasWords, ...panelWords } : null;
  const modeler = new Modeler({
    container,
    linting: { active: true, bpmnlint: lint },
    moddleExtensions: { camunda },
    additionalModules: [
      BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, ElementTemplatesPropertiesProviderModule,
      camundaBehaviors, lintModule,
      {
        translate: ['value', translateWith(words)],
        __init__: ['houseIds', 'housePalette'],
        houseIds: ['factory', houseIds], housePalette: ['factory', housePalette], insertStep: ['factory', insertStep],
      },
    ],
  });
  modeler.get<{ setTemplates(templates: readonly unknown[]): void }>('elementTemplatesLoader').setTemplates(templates);
  return modeler;
}
