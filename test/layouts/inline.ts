export type Run = Readonly<{ text: string; bold: boolean; italic: boolean; note: boolean }>

/** A marked text as runs of one look; a note is a run of its own. */
export const runsOf = (marked: string): readonly Run[] => {
  const runs: Run[] = []
  let [bold, italic] = [false, false]
  const marks = /\*\*|(?<!\p{L})_|_(?!\p{L})|\^\[([^\]]*)\]/gu
  let from = 0
  for (const match of marked.matchAll(marks)) {
    const text = marked.slice(from, match.index)
    if (text !== '') runs.push({ text, bold, italic, note: false })
    from = match.index + match[0].length
    if (match[0] === '**') bold = !bold
    else if (match[0] === '_') italic = !italic
    else runs.push({ text: match[1] ?? '', bold: false, italic: false, note: true })
  }
  if (from < marked.length) runs.push({ text: marked.slice(from), bold, italic, note: false })
  return runs
}

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Soft hyphens where Dutch may break a long word, roughly: between a vowel, one consonant and a vowel, or two consonants. */
export const softened = (text: string) =>
  text.replace(/\p{L}{8,}/gu, (word) =>
    word.replace(
      /(?<=.{2}[aeiouy])([bcdfghjklmnpqrstvwz])(?=[aeiouy].{2})|(?<=.{2}[aeiouy][bdfgklmnprst])(?=[bdfgklmnprst][aeiouy].{1})/giu,
      '\u00ad$1',
    ),
  )
