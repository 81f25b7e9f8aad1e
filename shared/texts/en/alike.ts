import type { alikeTexts as dutch } from '../nl/alike.ts'

/** What is alike to an item or to words. */
export const alikeTexts: Record<keyof typeof dutch, string> = {
  'alike.act': 'Like this…',
  'alike.title': 'Like {name}',
  'alike.about': 'Marked are the words that they share. The order is a proposal: you judge what it means.',
  'alike.none': 'Nothing is like this.',
  'alike.noneSecret': 'Restricted and secret documents were not searched.',
  'alike.secret': 'Restricted and secret too',
  'alike.list': 'What is like it',
  'alike.shared': 'shares: {words}',
  'alike.open': 'Open',
  'alike.link': 'Link',
}
