/** Text form of a value, close to the structured clone that Electron's messages use; plain JSON where that is enough. */
type Wire =
  | null
  | boolean
  | number
  | string
  | readonly Wire[]
  | { readonly $: 'undefined' }
  | { readonly $: 'bigint' | 'number' | 'buffer' | 'bytes'; readonly v: string }
  | { readonly $: 'date'; readonly v: number }
  | { readonly $: 'set'; readonly v: readonly Wire[] }
  | { readonly $: 'map'; readonly v: readonly (readonly [Wire, Wire])[] }
  | { readonly $: 'error'; readonly name: string; readonly v: string }
  | { readonly $: 'object'; readonly v: readonly (readonly [string, Wire])[] }

export type Codec = ReturnType<typeof makeCodec>

/** Runs in Node and, sent as source text, in the page: it uses nothing from outside itself. */
export function makeCodec() {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }
  const toBytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

  const encode = (value: unknown): Wire => {
    switch (typeof value) {
      case 'undefined':
        return { $: 'undefined' }
      case 'bigint':
        return { $: 'bigint', v: String(value) }
      case 'number':
        return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
      case 'string':
      case 'boolean':
        return value
      case 'object':
        return value === null ? null : encodeObject(value)
      default:
        throw new Error('An object could not be cloned.')
    }
  }
  const encodeObject = (value: object): Wire => {
    if (Array.isArray(value)) return value.map(encode)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [encode(k), encode(v)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof Error) return { $: 'error', name: value.name, v: value.message }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value))
      return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    return { $: 'object', v: Object.entries(value).map(([key, inner]) => [key, encode(inner)]) }
  }
  const decode = (wire: Wire): unknown => {
    if (wire === null || typeof wire !== 'object') return wire
    if (!('$' in wire)) return wire.map(decode)
    switch (wire.$) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(wire.v)
      case 'number':
        return Number(wire.v)
      case 'date':
        return new Date(wire.v)
      case 'map':
        return new Map(wire.v.map(([key, inner]) => [decode(key), decode(inner)]))
      case 'set':
        return new Set(wire.v.map(decode))
      case 'error':
        return Object.assign(new Error(wire.v), { name: wire.name })
      case 'buffer':
        return toBytes(wire.v).buffer
      case 'bytes':
        return toBytes(wire.v)
      case 'object':
        return Object.fromEntries(wire.v.map(([key, inner]) => [key, decode(inner)]))
    }
  }
  return {
    pack: (value: unknown): string => JSON.stringify(encode(value)),
    unpack: (text: string): unknown => decode(JSON.parse(text)),
  }
}
