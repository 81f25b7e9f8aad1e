/**
 * What is looked for among the items: a number may be typed without its zeros, as "2026-14" or "t2026-14" for T2026-014. Other
 * words stay as they are.
 */
export const askedNumber = (text: string): string => {
  const [, letter = '', year = '', serial = ''] = /^([a-z]?)(\d{4})-0*(\d+)$/i.exec(text.trim()) ?? []
  return serial === '' ? text : `${letter.toUpperCase()}${year}-${serial.padStart(3, '0')}`
}
