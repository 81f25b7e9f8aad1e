import type { keptBriefingTexts as dutch } from '../nl/kept-briefings.ts'

export const keptBriefingTexts: Record<keyof typeof dutch, string> = {
  'briefing.hidden.person': '[name left out]',
  'briefing.hidden.email': '[e-mail address left out]',
  'briefing.hidden.phone': '[number left out]',
  'briefing.warning.namesInOriginals':
    'Names that you leave out are still in “{name}”, which goes along as an original.',
  'briefing.batch.fileName': 'Briefing {about} – {name}',
  'briefing.batch.making': 'Making briefing: {name}',
  'briefings.namesInOriginals': 'The originals that go along may hold these names',
  'briefings.each.holder': 'For each portfolio holder…',
  'briefings.each.group': 'For each group…',
  'briefings.eachDone': '{count, plural, one {# briefing} other {# briefings}} made',
  'briefings.eachIn': 'In the folder “{folder}”',
  'briefings.eachFile':
    '{file} · {pages, plural, one {# page} other {# pages}}{leftOut, plural, =0 {} other { · confidential, left out: #}}',
  'briefings.eachNobody': 'Nothing has a name to it. No briefing was made.',
  'briefings.openPages': 'View',
  'briefings.compareTwo': 'Compare two',
  'briefings.compareNeedsTwo': 'Choose two briefings with X to compare them.',
  'briefings.exportAgain': 'Save once more…',
  'briefings.savedAgain':
    'Saved as {file}: {pages, plural, one {# page} other {# pages}}, the same as you saved before.',
  'briefings.savedAgainOther':
    'Saved as {file}: {pages, plural, one {# page} other {# pages}}. What it says is the same; the file was set by this version of the program.',
  'briefings.keptAbout': 'As you saved it. What changed since is not in it.',
  'briefings.compareTitle': 'What has changed',
  'briefings.compareAbout': 'From {before} to {after}',
  'briefings.compareSame': 'Nothing has changed.',
  'briefings.compareHead': 'At the top',
  'briefings.compare.new': 'New',
  'briefings.compare.gone': 'Gone',
  'briefings.compare.changed': 'Changed',
}
