/** What documents refer to and the store doesn't hold. */
export const missingTexts = {
  'missing.sign.reference': 'hetzelfde kenmerk',
  'missing.sign.date': 'dezelfde datum',
  'missing.sign.title': 'dezelfde titel',
  'missing.sign.kind': 'dezelfde soort',
  'missing.sign.inside': 'staat erin',
} as const
