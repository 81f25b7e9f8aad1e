import type { IsoDate } from '../../shared/dates.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { laneTops, layoutTimeline, type Mark } from '../../shared/timeline.ts'
import { markWords } from '../../shared/timeline-words.ts'
import { type Measure, measureOf, usualLook } from './look.ts'

/** In the pixels of the screen: it is laid out as there, and set smaller. */
export const picture = { gutter: 78, width: 587, foot: 22, top: 22, row: 18, pad: 10 } as const

export const pictureLayout = (moments: readonly Moment[], today: IsoDate, width: number) => {
  const layout = layoutTimeline(moments, today, width, markWords)
  return { layout, ...laneTops(layout, picture) }
}

/** What stands at a mark: its words, or where there is no room for them how many moments it stands for. */
export const wordsAt = ({ label, moments }: Mark): string =>
  label !== null ? markWords(moments) : moments.length > 1 ? String(moments.length) : ''

/** How wide the time itself is, where the drawing has so much room; letters stay as large as the other ones. */
export const timeWidth = ({ width, scale }: Pick<Measure, 'width' | 'scale'>): number =>
  width / (usualScale * scale) - picture.gutter

/** On the usual page the drawing is as wide as the page. */
export const usualScale = measureOf(usualLook).width / (picture.gutter + picture.width)

/** Every word that is drawn, in a drawing of this width. */
export const pictureWords = (
  moments: readonly Moment[],
  today: IsoDate,
  width: number = picture.width,
): readonly string[] => {
  const { layout, tops } = pictureLayout(moments, today, width)
  return [
    ...[...tops.keys()].map((lane) => t(`dossiers.lane.${lane}`)),
    ...layout.ticks.map(({ words }) => words),
    t('dossiers.today'),
    ...layout.marks.map(wordsAt),
  ]
}
