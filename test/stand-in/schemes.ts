import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()

export const protocol = {
  registerSchemesAsPrivileged(): void {},
  handle: (scheme: string, handler: SchemeHandler): void => void handlers.set(scheme, handler),
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

export const net = {
  /** Files only: the program asks nothing of any other place. */
  async fetch(input: string | URL | Request): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('file:')) throw new TypeError(`net.fetch of ${url}: only files are served`)
    const file = fileURLToPath(url)
    const body = await readFile(file).catch(() => null)
    if (body === null) throw new Error('net::ERR_FILE_NOT_FOUND') // as Electron rejects it
    const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    return new Response(body, { headers: { 'content-type': type } })
  },
}

/** The program's own answer to an address, or null when it is no business of the program. */
export function handlerFor(url: string): SchemeHandler | null {
  return handlers.get(url.slice(0, url.indexOf(':'))) ?? null
}

/**
 * Plain Chromium can't navigate to a scheme that it does not know: app://host/path is shown as
 * https://host.app.invalid/path and answered here. No such name can exist outside (RFC 6761).
 */
export function toPage(url: string): string {
  const [, scheme = '', host, rest] = /^(\w+):\/\/([^/]*)(.*)$/.exec(url) ?? []
  return handlers.has(scheme) ? `https://${host}.${scheme}.invalid${rest}` : url
}

export function fromPage(url: string): string {
  const [, blob = '', host, scheme = '', rest] =
    /^(blob:)?https:\/\/([^/]*)\.(\w+)\.invalid(.*)$/.exec(url) ?? []
  return handlers.has(scheme) ? `${blob}${scheme}://${host}${rest || '/'}` : url
}
