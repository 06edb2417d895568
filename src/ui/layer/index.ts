export { createLayer, layerName, type LayerOptions } from './create-layer.tsx';
export type { Layer, LayerActions, Scene } from './types.ts';
