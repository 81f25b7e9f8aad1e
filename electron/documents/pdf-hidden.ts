const common = new Set(
  (
    'de het een en van in is op te dat die voor met zijn aan niet om er ook als bij door naar uit wordt worden dit deze ' +
    'over heeft hebben kan wij u uw tot of geen per the of and to for der die und le la et les des'
  ).split(' '),
)
const fewWords = 12
const likeWords = 0.6
const leastCommon = 0.08

/**
 * Whether the hidden text that a scanner laid under its picture reads as words. The layer of a good scanner is as good as a text; that
 * of a bad one is letters by chance.
 */
export const readsAsWords = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const clean = words.map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
  const like = clean.filter(
    (word) =>
      /^(?:\d[\d.,:/-]*|\p{L}[\p{L}'’-]*)$/u.test(word) && (/[aeiouyà-ÿ\d]/i.test(word) || word.length > 20),
  )
  if (words.length === 0 || like.length < words.length * likeWords) return false
  const long = like.filter((word) => /^\p{L}{3,20}$/u.test(word)).length
  if (words.length < fewWords) return long >= words.length / 2
  return like.filter((word) => common.has(word.toLowerCase())).length >= words.length * leastCommon
}
