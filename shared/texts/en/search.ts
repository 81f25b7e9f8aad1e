import type { searchTexts as dutch } from '../nl/search.ts'

/** Search over documents and items. */
export const searchTexts: Record<keyof typeof dutch, string> = {
  'search.field': 'Search everything',
  'search.placeholder': 'Search all documents and items',
  'search.clear': 'Clear search words',
  'search.hint':
    'Words may be incomplete and without accents: “client” also finds “cliëntondersteuning”. Put words between quotation marks to find them exactly so.',
  'search.filters': 'Filters',
  'search.kind': 'Kind',
  'search.municipality': 'Municipality',
  'search.dossier': 'Dossier',
  'search.period': 'Period',
  'search.from': 'From',
  'search.to': 'Up to and including',
  'search.periodFrom': 'from {from}',
  'search.periodTo': 'up to {to}',
  'search.periodBoth': '{from} – {to}',
  'search.periodClear': 'Clear period',
  'search.secret': 'Restricted and secret too',
  'search.clearFilters': 'Clear filters',
  'search.chosen': '{count} chosen',
  'search.count':
    '{hits, plural, one {# passage} other {# passages}} in {documents, plural, one {# document} other {# documents}}',
  'search.more': 'more than {limit}: narrow your search words',
  'search.none': 'Nothing found for “{text}”.',
  'search.noneSecret': 'Restricted and secret documents were not searched.',
  'search.wider': 'Search more widely',
  'search.fewer': 'Only “{text}”',
  'search.withoutFilters': 'Without filters',
  'search.withSecret': 'In restricted and secret too',
  'search.found': '({count, plural, one {# passage} other {# passages}})',
  'search.foundMore': '(more than {limit} passages)',
  'search.results': 'Passages found',
  'search.page': 'p. {page}',
  'search.noDate': 'without a date',
  'search.move': 'Passage down, up',
}
