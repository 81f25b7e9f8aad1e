import type { Look } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { sayable } from './linked.ts'
import { measureOf } from './look.ts'

/** The look of a briefing as a page: the fonts of the system, light and dark, and on paper as the sheet that was asked for. */
export const htmlStyle = (look: Look, mark: string | null): string => {
  const { colours, styles, paper } = measureOf(look)
  const base = look.large ? 24 : 17
  const of = (points: number) => `${(points / styles.body.size).toFixed(3)}em`
  return `
:root{color-scheme:light dark;--ink:${colours.ink};--muted:${colours.muted};--accent:${colours.accent};--alarm:${colours.alarm};--line:${colours.hairline};--tint:${colours.tint};--paper:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f1eee8;--muted:#b9b3a7;--accent:#7fd0d6;--alarm:#ffb0a3;--line:#55514a;--tint:#2a2824;--paper:#1c1b19}}
*{box-sizing:border-box}
html{font:${base}px/1.5 'Source Sans 3',Calibri,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;background:var(--paper);color:var(--ink)}
body{margin:0 auto;padding:2rem 1.5rem;max-width:54rem;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
h1{hyphens:auto;font-size:clamp(1.4em,7.5vw,${of(styles.title.size)});line-height:1.2;margin:.1em 0}
h2{font-size:${of(styles.heading2.size)};color:var(--accent);margin:1.8em 0 .4em}
h3{font-size:${of(styles.heading3.size)};margin:1.3em 0 .3em}
p{margin:.3em 0}
a{color:var(--accent)}
.small,.muted{color:var(--muted)}
.small{font-size:.87em}
.overline{color:var(--accent);font-weight:600;font-size:.9em}
.accent{color:var(--accent)}
.alarm{color:var(--alarm)}
.mark{max-width:none;color:var(--alarm);border:2px solid var(--alarm);padding:.3em .6em;font-weight:700}
.whole{white-space:nowrap}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(7.5rem,40%),1fr));gap:1rem 1.5rem;list-style:none;padding:.8em 0;margin:1em 0;border-block:1px solid var(--line);border-top-color:var(--accent)}
.figures strong{display:block;font-size:${of(styles.figure.size)};line-height:1.1}
nav ol{list-style:none;padding:0}
.contents-title{font-weight:700;color:var(--accent)}
blockquote{margin:.6em 0;padding-left:1em;border-left:3px solid var(--accent)}
.notice{background:var(--tint);border-left:4px solid var(--alarm);padding:.6em 1em;margin:1em 0}
.points,.timeline,.sources{list-style:none;padding:0}
.points>li,.timeline>li,.sources>li{display:flex;gap:.7em;margin:.4em 0}
li>div{min-width:0;flex:1}
li>div>p:first-child{margin-top:0}
.label{font-weight:600;color:var(--accent);flex:none;min-width:1.2em}
.timeline .label{min-width:6.5em}
.sources .label{min-width:2.4em}
figure{margin:.6em 0}
svg{width:100%;max-width:46rem;height:auto;background:#fff}
.wide{overflow-x:auto}
.wide:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.93em;margin:.8em 0}
caption{text-align:left;font-weight:700;padding:.3em 0}
th,td{text-align:left;vertical-align:top;padding:.35em .5em;border-bottom:1px solid var(--line)}
th{background:var(--tint)}
td p:first-child{margin-top:0}
td a{display:inline-block;min-height:24px;min-width:24px}
@page{size:${paper.width.toFixed(0)}pt ${paper.height.toFixed(0)}pt;margin:18mm 16mm${mark === null ? '' : `;@top-right{content:${cssString(mark)};font:700 9pt sans-serif;color:${colours.alarm}}`};@bottom-right{content:${pageOf()};font:8.5pt sans-serif;color:${colours.muted}}}
@media print{
:root{color-scheme:light;--ink:${colours.ink};--muted:${colours.muted};--accent:${colours.accent};--alarm:${colours.alarm};--line:${colours.hairline};--tint:${colours.tint};--paper:#fff}
html{font-size:${styles.body.size.toFixed(1)}pt}
body{padding:0;max-width:none}
h1{font-size:${of(styles.title.size)}}
.figures{grid-template-columns:repeat(4,1fr)}
blockquote{break-after:avoid}
.wide{overflow:visible}
td a{min-height:0}
h1,h2,h3,caption,.notice>p:first-child{break-after:avoid}
thead{display:table-header-group}
tr,figure,blockquote,.figures{break-inside:avoid}
p{orphans:2;widows:2}
}
`
}

/** Words as CSS can hold them: what could end the string or the style stands by its number. */
const cssString = (text: string): string =>
  `"${[...sayable(text)].map((sign) => (/[\w .,()-]/.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)).join('')}"`

const pageOf = (): string => {
  const [before = '', between = '', after = ''] = t('briefing.page', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001')
  return `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`
}
