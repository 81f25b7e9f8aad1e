import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
/** Stays a package of its own: Electron, native code, WebAssembly, workers, and pdfkit, which a bundler breaks. */
const apart = /^(electron|better-sqlite3|pdfkit|@embedpdf\/pdfium|tesseract\.js)(\/|$)/

// Main, and what it starts beside itself. All files stand in one folder: what is found relative to a source file two
// folders below the repository is found from there as well.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: (id) => builtin.has(id) || apart.test(id),
      input: {
        main: 'electron/main.ts',
        'store-worker': 'electron/store-worker.ts',
        'apart-worker': 'electron/store/apart-worker.ts',
        reader: 'electron/documents/reader.ts',
        'printer-process': 'electron/printing/printer-process.ts',
        cli: 'electron/cli.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
