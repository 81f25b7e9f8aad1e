import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rulerOf } from '../../electron/briefing/fonts.ts'
import type { FontkitFont } from '../../electron/briefing/letters.ts'

const ruler = rulerOf()
const faces = ['regular', 'italic', 'semibold', 'bold'] as const
/** The face as the ruler hands it to documents: what fontkit itself makes of words. */
const fontOf = (face: (typeof faces)[number]) => ruler.source(face) as FontkitFont

/** What fontkit reads of a font's substitutions; its own types know nothing of them. */
type Coverage = Readonly<{
  glyphs?: readonly number[]
  rangeRecords?: readonly Readonly<{ start: number; end: number }>[]
}>
type Table = Readonly<{
  version: number
  coverage: Coverage
  inputCoverage: readonly Coverage[]
  backtrackCoverage: readonly Coverage[]
  lookaheadCoverage: readonly Coverage[]
  ligatureSets: Readonly<{ get: (at: number) => readonly Readonly<{ components: readonly number[] }>[] }>
}>
type Tables = Readonly<{
  GSUB: Readonly<{
    scriptList: readonly Readonly<{
      tag: string
      script: Readonly<{ defaultLangSys: Readonly<{ featureIndexes: readonly number[] }> }>
    }>[]
    featureList: readonly Readonly<{
      tag: string
      feature: Readonly<{ lookupListIndexes: readonly number[] }>
    }>[]
    lookupList: Readonly<{
      get: (at: number) => Readonly<{ lookupType: number; subTables: readonly Table[] }>
    }>
  }>
  glyphForCodePoint: (codePoint: number) => Readonly<{ id: number }>
}>

/** A rule as what has to stand in a word for it: of each set of glyphs one. */
const rulesOf = ({ GSUB }: Tables, tags: readonly string[]) => {
  const covered = ({ glyphs = [], rangeRecords = [] }: Coverage) => [
    ...glyphs,
    ...rangeRecords.flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, at) => start + at),
    ),
  ]
  // fontkit is told no language; figures alone are of no script.
  const indexes = GSUB.scriptList
    .filter(({ tag }) => tag === 'latn' || tag === 'DFLT')
    .flatMap(({ script }) => script.defaultLangSys.featureIndexes)
    .map((index) => GSUB.featureList[index])
    .flatMap((one) => (one && tags.includes(one.tag) ? one.feature.lookupListIndexes : []))
  return [...new Set(indexes)].flatMap((index) => {
    const { lookupType, subTables } = GSUB.lookupList.get(index)
    return subTables.flatMap((table): readonly (readonly (readonly number[])[])[] => {
      if (lookupType === 4)
        return covered(table.coverage).flatMap((first, at) =>
          table.ligatureSets.get(at).map(({ components }) => [[first], ...components.map((one) => [one])]),
        )
      if (lookupType !== 6 || table.version !== 3) return [[covered(table.coverage)]]
      const { inputCoverage, backtrackCoverage, lookaheadCoverage } = table
      return [[...inputCoverage, ...backtrackCoverage, ...lookaheadCoverage].map(covered)]
    })
  })
}

it('knows every rule of our fonts that the usual signs can meet: "ff", "ft" and a dot between two l\'s', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const usual = [...range(0x20, 0x7e), ...range(0xa1, 0xac), ...range(0xae, 0x17e)]
  const points = [...usual, ...[...'‘’“”„–—…€•'].map((sign) => sign.codePointAt(0) ?? 0)]
  for (const face of faces) {
    const font = fontOf(face) as unknown as Tables // what fontkit's font is besides
    const signs = new Map(
      points.map((point) => [font.glyphForCodePoint(point).id, String.fromCodePoint(point)]),
    )
    const on = ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt']
    const met = rulesOf(font, on)
      .map((sets) => sets.map((ids) => ids.flatMap((id) => signs.get(id) ?? [])))
      .filter((sets) => sets.every(({ length }) => length > 0))
    expect(new Set(met.map((sets) => sets.join('')))).toEqual(new Set(['L·L', 'l·l', 'fft', 'ff', 'ft']))
  }
})

const sameAsFontkit = (face: (typeof faces)[number], text: string) => {
  const { advanceWidth, glyphs, positions } = fontOf(face).layout(text)
  const shape = ruler.shape(text, face)
  expect(shape?.width, text).toBe(advanceWidth)
  expect(shape?.glyphs.map(({ id }) => id)).toEqual(glyphs.map(({ id }) => id))
  expect(shape?.glyphs.flatMap(({ codePoints }) => codePoints)).toEqual(
    [...text].map((sign) => sign.codePointAt(0)),
  )
  const gaps = positions.map(({ xAdvance }, at) => (glyphs[at]?.advanceWidth ?? 0) - xAdvance)
  expect(shape?.gaps ?? gaps.map(() => 0)).toEqual(gaps)
}

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
const signs = fc.constantFrom(...'fftiljflL·.,:;-–—“”‘’„…€•/()[]%&§°éëïöüÉŁłşğçčŽŠĳŉ¼½ ')

it('puts words together from pairs of letters just as fontkit does from whole words, in every face', () => {
  const words = fc.array(fc.oneof({ weight: 3, arbitrary: letters }, signs), { minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(fc.constantFrom(...faces), words, (face, signs) => sameAsFontkit(face, signs.join(''))),
    { numRuns: 1500 },
  )
})

it.each([
  'stofferen',
  'straftoemeting',
  'affte',
  'Paral·lel',
  'COL·LEGI',
  'T2026-14.9',
  '1/2',
  'AVATAR',
  '“’t',
])('sets %s as fontkit does', (word) => {
  for (const face of faces) sameAsFontkit(face, word)
})
