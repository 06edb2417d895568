import type { Command } from './accessible.ts';

/** A world of the test's own in which our closed shadow roots can be seen; neither the page nor the product sees into it. */
export async function worldOfClosedRoots(command: Command): Promise<number> {
  const { frameTree } = await command('Page.getFrameTree');
  const { executionContextId } = await command('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'audit',
  });
  const { root } = await command('DOM.getDocument', { depth: -1, pierce: true });
  for (const backendNodeId of closedRoots(root)) {
    const { object } = await command('DOM.resolveNode', { backendNodeId, executionContextId });
    await command('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration:
        "function () { Object.defineProperty(this.host, 'shadowRoot', { configurable: true, value: this }) }",
    });
  }
  return executionContextId;
}

function closedRoots(node: any): number[] {
  return [
    ...(node.shadowRoots ?? []).flatMap((shadow: any) => [
      ...(shadow.shadowRootType === 'closed' ? [shadow.backendNodeId] : []),
      ...closedRoots(shadow),
    ]),
    ...(node.children ?? []).flatMap(closedRoots),
  ];
}

/** Presses every button within a part of our layer as a script would; returns how many there were. */
export async function pressAllWithin(command: Command, part: string): Promise<number> {
  const contextId = await worldOfClosedRoots(command);
  const { result } = await command('Runtime.evaluate', {
    contextId,
    returnByValue: true,
    expression: `(() => {
      const { shadowRoot } = document.querySelector('alongside-layer');
      const buttons = [...shadowRoot.querySelectorAll(${JSON.stringify(`${part} button, ${part} input`)})];
      for (const button of buttons) button.click();
      return buttons.length;
    })()`,
  });
  return result.value;
}
