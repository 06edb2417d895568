import { testFuzz } from './support/fuzz.ts';

testFuzz('google');
