export { createLayer, layerName } from './create-layer.tsx';
