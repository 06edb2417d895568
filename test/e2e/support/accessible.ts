import { until } from './until.ts';

/** Sends a command of the browser's debugging protocol to one target: a page, or the toolbar popup. */
export type Command = (method: string, params?: Record<string, unknown>) => Promise<any>;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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
  async pointOn(node: number): Promise<{ x: number; y: number }> {
    return await this.#pointOn(async () => node);
  }

  /** @param find the node that is meant now: a page may put a newer one into its place while it is waited for. */
  async #pointOn(find: () => Promise<number>): Promise<{ x: number; y: number }> {
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
      const x = (box.left + box.right) / 2;
      const y = (box.top + box.bottom) / 2;
      const { object } = await this.#command('DOM.resolveNode', { backendNodeId: node });
      const { result } = await this.#command('Runtime.callFunctionOn', {
        objectId: object.objectId,
        returnByValue: true,
        arguments: [{ value: x }, { value: y }],
        functionDeclaration: 'function (x, y) { return this.contains(this.getRootNode().elementFromPoint(x, y)) }',
      });
      if (!result.value) throw new Error('something covers it');
      return { x, y };
    });
  }

  /** Clicks with real mouse events: what the product sees is trusted. */
  async click(
    role: string,
    name: string | RegExp,
    { clicks = 1, timeoutMs }: { clicks?: number; timeoutMs?: number } = {},
  ): Promise<void> {
    const { x, y } = await this.#pointOn(async () => (await this.one(role, name, timeoutMs)).node);
    await this.#command('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    for (let count = 1; count <= clicks; count++) {
      const press = { x, y, button: 'left', buttons: 1, clickCount: count };
      await this.#command('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
      await this.#command('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press, buttons: 0 });
    }
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
