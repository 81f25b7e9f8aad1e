import type { Bridge } from '../shared/contract.ts'

declare global {
  interface Window {
    /** What the preload exposes: the window's only way out. */
    readonly raad: Bridge
  }
}
