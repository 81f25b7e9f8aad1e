// node --import ./test/stand-in/register.ts dist/main/main.js: 'electron' becomes the stand-in.
import { registerHooks } from 'node:module'

const url = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (id, context, next) =>
    id === 'electron' ? { url, format: 'module-typescript', shortCircuit: true } : next(id, context),
})
