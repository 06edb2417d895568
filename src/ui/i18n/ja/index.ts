export * from './options-appearance.ts';
