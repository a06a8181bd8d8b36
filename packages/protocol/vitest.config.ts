import { defineConfig } from 'vitest/config';

/** Files share what they import: nothing of it keeps anything. */
export default defineConfig({ test: { isolate: false } });
