import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { showToast } from '../app/toasts.ts'
import type { Drawer } from './use-page-of.ts'

/** Wide enough for print: an A4 at 200 dots per inch. */
const pixels = 1654
/** More pages than this are printed from the file, which costs no memory here. */
export const mostPrinted = 80

type Props = Readonly<{
  drawer: Drawer
  count: number
  paper: BriefingPlan['paper']
  onDone: () => void
}>

/** Draws all pages large, shows the print dialog for them, and is gone when that closes. */
export const PrintSheets = ({ drawer, count, paper, onDone }: Props) => {
  const [urls, setUrls] = useState<readonly string[]>([])
  const done = useRef(onDone)
  done.current = onDone
  // The pages as they are at the press of the button.
  const source = useRef({ drawer, count })
  useEffect(() => {
    const made: string[] = []
    let isWanted = true
    const drawAll = async () => {
      for (let page = 1; page <= source.current.count && isWanted; page++) {
        const { png } = await source.current.drawer.draw(page, pixels)
        made.push(URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })))
      }
      if (isWanted) setUrls(made)
    }
    drawAll().catch((error: unknown) => {
      showError(error)
      done.current()
    })
    return () => {
      isWanted = false
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (urls.length === 0 || box.current === null) return
    let isWanted = true
    const images = [...box.current.querySelectorAll('img')]
    void Promise.all(images.map((image) => image.decode().catch(() => undefined))).then(() => {
      if (!isWanted) return
      window.print()
      done.current()
    })
    return () => {
      isWanted = false
    }
  }, [urls])
  return createPortal(
    <div ref={box} className={`print-sheets ${paper}`} aria-hidden="true">
      {urls.map((url) => (
        <img key={url} src={url} alt="" />
      ))}
    </div>,
    document.body,
  )
}

/** Whether so many pages can be printed from here; else it says what to do. */
export const mayPrint = (count: number): boolean => {
  if (count <= mostPrinted) return true
  showToast({ text: t('briefings.printFromFile', { most: mostPrinted }) })
  return false
}
