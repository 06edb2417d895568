import { until } from './until.ts';

/** Sends a command of the browser's debugging protocol to one target: a page, or the toolbar popup. */
export type Command = (method: string, params?: Record<string, unknown>) => Promise<any>;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One node of the accessibility tree, closed shadow roots included. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly node: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What assistive technology sees of one target, and real mouse clicks on it. */
export class Accessible {
  readonly #command: Command;

  constructor(command: Command) {
    this.#command = command;
  }

  async all(role?: string): Promise<AccessibleNode[]> {
    const { nodes } = await this.#command('Accessibility.getFullAXTree');
    return (nodes as any[])
      .filter((node) => !node.ignored && node.backendDOMNodeId && (!role || node.role?.value === role))
      .map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        node: node.backendDOMNodeId as number,
        properties: Object.fromEntries(
          (node.properties ?? []).map((property: any) => [property.name, property.value?.value]),
        ),
      }));
  }

  /** All nodes of a role whose name matches. */
  async matching(role: string, name: string | RegExp): Promise<AccessibleNode[]> {
    const nodes = await this.all(role);
    return nodes.filter((node) => (typeof name === 'string' ? node.name === name : name.test(node.name)));
  }

  /** The one node of a role and name; waits for it. */
  async one(role: string, name: string | RegExp, timeoutMs?: number): Promise<AccessibleNode> {
    return until(
      `exactly one ${role} named ${String(name)}`,
      async () => {
        const found = await this.matching(role, name);
        if (found.length !== 1) {
          const others = (await this.all(role)).map((node) => node.name).slice(0, 12);
          throw new Error(`${found.length} found; there are ${JSON.stringify(others)}`);
        }
        return found[0];
      },
      timeoutMs,
    );
  }

  /** Waits until no node of this role and name is left. */
  async none(role: string, name: string | RegExp, timeoutMs?: number): Promise<void> {
    await until(
      `no ${role} named ${String(name)}`,
      async () => (await this.matching(role, name)).length === 0,
      timeoutMs,
    );
  }

  async box(node: number): Promise<Box> {
    const { model } = await this.#command('DOM.getBoxModel', { backendNodeId: node });
    const [left, top, , , right, bottom] = model.border as number[];
    return { left: left!, top: top!, right: right!, bottom: bottom! };
  }

  /** The middle of a node in viewport pixels, once it is in view, at rest and not covered by anything. */
  async pointOn(node: number): Promise<Point> {
    return (await this.#pointOn(async () => node)).point;
  }

  /** @param find the node that is meant now: a page may put a newer one into its place while it is waited for. */
  async #pointOn(find: () => Promise<number>): Promise<{ readonly node: number; readonly point: Point }> {
    let node = await find();
    let before: Box | undefined;
    return until('a node at rest that nothing covers', async () => {
      try {
        await this.#command('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
      } catch (error) {
        node = await find();
        before = undefined;
        throw error;
      }
      const box = await this.box(node);
      const isAtRest = before && Math.abs(before.left - box.left) < 0.5 && Math.abs(before.top - box.top) < 0.5;
      before = box;
      if (!isAtRest) return undefined;
      const point = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const isOnTop = 'function (x, y) { return this.contains(this.getRootNode().elementFromPoint(x, y)) }';
      if (!(await this.#call(node, isOnTop, [point.x, point.y]))) throw new Error('something covers it');
      return { node, point };
    });
  }

  /** Calls a function with the node as `this`. */
  async #call(node: number, functionDeclaration: string, values: readonly unknown[] = []): Promise<unknown> {
    const { object } = await this.#command('DOM.resolveNode', { backendNodeId: node });
    const { result } = await this.#command('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      arguments: values.map((value) => ({ value })),
      functionDeclaration,
    });
    return result.value;
  }

  /** Clicks with real mouse events: what the product sees is trusted. */
  async click(
    role: string,
    name: string | RegExp,
    { clicks = 1, timeoutMs }: { clicks?: number; timeoutMs?: number } = {},
  ): Promise<void> {
    await until(`a press on the ${role} named ${String(name)}`, async () => {
      const { node, point } = await this.#pointOn(async () => (await this.one(role, name, timeoutMs)).node);
      const hasMissed = await this.#watchPress(node, point);
      await this.#command('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
      for (let count = 1; count <= clicks; count++) {
        const press = { ...point, button: 'left', buttons: 1, clickCount: count };
        await this.#command('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
        await this.#command('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press, buttons: 0 });
      }
      return !(await hasMissed());
    });
  }

  /**
   * Whether a press that is made now goes beside its node, because an answer arrived between the look and the press and
   * the page laid itself out anew, or put another node in its place.
   */
  async #watchPress(node: number, { x, y }: Point): Promise<() => Promise<boolean>> {
    const { object } = await this.#command('DOM.resolveNode', { backendNodeId: node });
    const { result: watch } = await this.#command('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () {
        const watch = { node: this, wasClicked: false };
        this.addEventListener('click', () => { watch.wasClicked = true; }, { capture: true, once: true });
        return watch;
      }`,
    });
    return async () => {
      try {
        const { result } = await this.#command('Runtime.callFunctionOn', {
          objectId: watch.objectId,
          returnByValue: true,
          arguments: [{ value: x }, { value: y }],
          functionDeclaration: `function (x, y) {
            if (this.wasClicked) return false;
            const { left, top, right, bottom } = this.node.getBoundingClientRect();
            return !this.node.isConnected || x < left || x > right || y < top || y > bottom;
          }`,
        });
        // A disabled control hears nothing, and is not missed while it stands where it stood.
        return result?.value === true;
      } catch {
        // A popup that closes, a page that is left: the press was what did it.
        return false;
      }
    };
  }

  /** Focuses a field and types into it, replacing what it held. */
  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    const { node } = await this.one(role, name);
    await this.#command('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
    await this.#command('DOM.focus', { backendNodeId: node });
    await this.#command('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', code: 'KeyA', commands: ['selectAll'] });
    await this.#command('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA' });
    await this.#command('Input.insertText', { text });
  }

  /** Sets a time field, found by its accessible name, the way typing does. */
  async typeTime(name: RegExp, time: string): Promise<void> {
    const { node } = await this.one('InputTime', name);
    const { object } = await this.#command('DOM.resolveNode', { backendNodeId: node });
    await this.#command('Runtime.callFunctionOn', {
      objectId: object.objectId,
      arguments: [{ value: time }],
      functionDeclaration: `function (time) {
        this.focus(); this.value = time;
        for (const kind of ['input', 'change']) this.dispatchEvent(new Event(kind, { bubbles: true }));
        this.blur();
      }`,
    });
  }

  async press(key: string, code = key, windowsVirtualKeyCode = 0): Promise<void> {
    const event = { key, code, windowsVirtualKeyCode };
    await this.#command('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await this.#command('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}
