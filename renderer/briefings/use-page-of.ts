import { useEffect, useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import { call } from '../app/bridge.ts'

type Picture = OutputOf<'briefings.previewPage'>
/** `key` is that of the drawer which drew it. */
type ShownPage = Readonly<{ picture: Picture; url: string; key: string }>
/** Draws a page so many pixels wide; `key` is another where the page may look otherwise. */
export type Drawer = Readonly<{ key: string; draw: (page: number, width: number) => Promise<Picture> }>

export const previewDrawer = (asked: string, version: number): Drawer => ({
  key: `${version} ${asked}`,
  draw: (page, width) => call('briefings.previewPage', { ...JSON.parse(asked), page, width }),
})

/** In milliseconds: a page that is only scrolled past isn't drawn. */
const pause = 50

/** The picture of a page. While a newer one is drawn the old one stays, so that nothing flickers. */
export const usePageOf = (drawer: Drawer, page: number, width: number) => {
  const [state, setState] = useState<Readonly<{ shown: ShownPage | null; failed: boolean }>>({
    shown: null,
    failed: false,
  })
  const { key } = drawer
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the drawer is known by; what is shown asks for nothing.
  useEffect(() => {
    let isWanted = true
    const show = async () => {
      const picture = await drawer.draw(page, width)
      const url = URL.createObjectURL(new Blob([new Uint8Array(picture.png)], { type: 'image/png' }))
      await decoded(url)
      if (isWanted) setState({ shown: { picture, url, key }, failed: false })
      else URL.revokeObjectURL(url)
    }
    const timer = window.setTimeout(
      () => void show().catch(() => isWanted && setState((old) => ({ ...old, failed: true }))),
      // One that is looked at is drawn anew at once.
      state.shown === null ? pause : 0,
    )
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [key, page, width])
  const url = state.shown?.url
  useEffect(() => {
    if (url === undefined) return
    return () => URL.revokeObjectURL(url)
  }, [url])
  return state
}

/** A picture that is put in its place before it is decoded shows an empty page for a moment. */
const decoded = async (url: string): Promise<void> => {
  const image = new Image()
  image.src = url
  await image.decode().catch(() => undefined)
}
