/** The name under which development tools ask for the same thing. */
export { jsx as jsxDEV } from './jsx-runtime.ts';
