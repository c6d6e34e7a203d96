import { is, type Shape } from './moddle';

/** A shape or a flow with its place on the canvas. */
export interface Placed extends Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  outgoing?: Placed[];
}

interface Context {
  flow: Placed;
  shape: Placed;
}

interface SpaceTool {
  calculateAdjustments(elements: Placed[], axis: 'x', delta: number, start: number): { movingShapes: Placed[]; resizingShapes: Placed[] };
}

interface Modeling {
  createSpace(moving: Placed[], resizing: Placed[], delta: { x: number; y: number }, direction: 'e', start: number): void;
  createShape(shape: Placed, at: { x: number; y: number }, parent: Placed): Placed;
}

interface Stack {
  registerHandler(name: string, handler: new () => { preExecute(context: Context): void }): void;
  execute(name: string, context: Context): void;
}

/** Pixels between two steps. */
const GAP = 50;
const COMMAND = 'house.insertStep';

export interface InsertStep {
  /** Puts a step onto a flow; what comes after it moves aside. One step of undo. */
  onto(flow: Placed, shape: Placed): void;
}

/** The only flow that leaves an element which is no gateway: where a step "after it" belongs. */
export function onlyFlow(element: Placed): Placed | null {
  const flows = (element.outgoing ?? []).filter(flow => flow.type === 'bpmn:SequenceFlow');
  return flows.length === 1 && flows[0] && !is(element.businessObject, 'bpmn:Gateway') ? flows[0] : null;
}

/** Makes room and puts a step onto a flow; a factory for diagram-js. */
export function insertStep(
  commandStack: Stack, spaceTool: SpaceTool, modeling: Modeling,
  canvas: { getRootElement(): Placed }, elementRegistry: { filter(test: (element: Placed) => boolean): Placed[] },
): InsertStep {
  commandStack.registerHandler(COMMAND, class {
    preExecute({ flow, shape }: Context): void {
      const [source, target] = [flow.source as Placed, flow.target as Placed];
      const end = source.x + source.width;
      const missing = shape.width + 2 * GAP - (target.x - end);
      if (target.x >= end && missing > 0) {
        const root = canvas.getRootElement();
        const all = [root, ...elementRegistry.filter(element => element !== root)];
        const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(all, 'x', missing, end);
        modeling.createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', end);
      }
      modeling.createShape(shape, { x: end + GAP + shape.width / 2, y: source.y + source.height / 2 }, flow);
    }
  });
  return { onto: (flow, shape) => { commandStack.execute(COMMAND, { flow, shape }); } };
}
insertStep.$inject = ['commandStack', 'spaceTool', 'modeling', 'canvas', 'elementRegistry'];
