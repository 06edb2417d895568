import { takeSample } from '../../src/pages/sample/index.ts';
import { sampleKey } from '../../src/platform/sample-key.ts';

// Put into a calendar page when somebody asks for a sample of it; the popup takes it from here.
const take = (): string => {
  const salt = [...crypto.getRandomValues(new Uint32Array(4))].join();
  return takeSample(document, { year: new Date().getFullYear(), salt });
};
Object.defineProperty(globalThis, Symbol.for(sampleKey), { value: take, configurable: true });
