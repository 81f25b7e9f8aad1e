import { Fragment, type ReactNode } from 'react'
import type { TextRange } from '../../shared/records/source-text.ts'

/** Words with the found ones among them marked. */
export const Marked = ({ text, words }: Readonly<{ text: string; words: readonly TextRange[] }>) => {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of words) {
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
