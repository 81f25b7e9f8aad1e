import { useEffect, useState } from 'react'
import type { PagePicture } from '../../shared/records/page-picture.ts'
import { drawnPicture, keptPicture } from './page-pictures.ts'

export type ShownPicture = Readonly<{ picture: PagePicture; url: string }>
export type PictureState = Readonly<{ shown: ShownPicture | null; failed: boolean }>

/** In milliseconds: a page that is only scrolled past isn't drawn. */
const pause = 60

/**
 * The picture of a page for as long as it is near the view, in the width that it is shown in. While another width is
 * drawn the old one stays, so that nothing flickers.
 */
export const usePagePicture = (
  source: Readonly<{ id: number; text: string }>,
  page: number,
  width: number | null,
): PictureState => {
  const [state, setState] = useState<PictureState>({ shown: null, failed: false })
  const { id, text } = source
  useEffect(() => {
    if (width === null) return setState({ shown: null, failed: false })
    let isWanted = true
    const show = async (picture: PagePicture | null | undefined) => {
      if (picture === undefined || !isWanted) return
      if (picture === null) return setState({ shown: null, failed: true })
      const url = URL.createObjectURL(new Blob([new Uint8Array(picture.png)], { type: 'image/png' }))
      await decoded(url)
      if (isWanted) setState({ shown: { picture, url }, failed: false })
      else URL.revokeObjectURL(url)
    }
    const kept = keptPicture({ id, text }, page, width)
    const timer = window.setTimeout(
      () => {
        const asked =
          kept === undefined ? drawnPicture({ id, text }, page, width, () => isWanted) : Promise.resolve(kept)
        asked.then(show).catch(() => isWanted && setState({ shown: null, failed: true }))
      },
      kept === undefined ? pause : 0,
    )
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [id, text, page, width])

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
