/** The editors of bpmn.io that bring no types of their own; what is used of them is spelled out where it is used. */
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-moddle';
declare module 'bpmnlint';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-bpmnlint';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'camunda-bpmn-moddle/resources/camunda.json';
declare module 'camunda-dmn-moddle/resources/camunda.json';
declare module 'dmn-js/lib/Modeler';
declare module 'dmn-js/lib/Viewer';
declare module 'dmn-js-properties-panel';
