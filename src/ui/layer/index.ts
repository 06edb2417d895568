export { createLayer, layerName } from './create-layer.ts';
