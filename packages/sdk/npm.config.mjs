/** `@banso/sdk` as it is installed from a registry: ES modules with their types in one file each, into `dist`. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { dts } from 'rollup-plugin-dts';
import manifest from './package.json' with { type: 'json' };
import { squeezeStyles } from '../../rollup.config.mjs';

const input = { index: 'src/index.ts', react: 'src/react/index.ts' };
/** What is installed beside it. */
const beside = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const external = (id) => beside.some((name) => id === name || id.startsWith(`${name}/`));

export default [
  {
    input,
    external,
    treeshake: { moduleSideEffects: false },
    plugins: [
      nodeResolve({ extensions: ['.ts', '.tsx'] }),
      squeezeStyles,
      esbuild({ target: 'es2022', charset: 'utf8' }),
    ],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'parts/[name].js' },
  },
  {
    input,
    external,
    plugins: [
      dts({
        includeExternal: ['@banso/engine', '@banso/protocol', '@banso/playbook'],
        // Bundler and ESNext.
        compilerOptions: { allowImportingTsExtensions: true, moduleResolution: 100, module: 99 },
      }),
    ],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'parts/[name].d.ts' },
  },
];
