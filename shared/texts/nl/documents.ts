/** The library. */
export const documentsTexts = {
  'documents.title': 'Documenten',
  'documents.tabs': 'Welke documenten',
  'documents.library': 'Bibliotheek',
  'documents.toCheck': 'Te controleren',
  'documents.missing': 'Ontbrekend',
  'documents.notRead': 'Niet gelezen',
  'documents.notReadAbout':
    'Van deze bestanden is niets opgeslagen. Lukt het lezen later wel, dan gaat het bestand hier vanzelf af.',
  'documents.notReadAttached': 'bijlage van {mail}',
  'documents.retry': 'Opnieuw proberen',
  'documents.retryOne': '“{file}” opnieuw proberen',
  'documents.notReadMore':
    'En nog {count, plural, one {# bestand} other {# bestanden}}. “Alle opnieuw proberen” en “Alle weghalen” gelden ook daarvoor.',
  'documents.notReadShowMore': 'Meer tonen',
  'documents.retryAll': 'Alle opnieuw proberen',
  'documents.takeOffAll': 'Alle weghalen',
  'documents.takeOff': '“{file}” van deze lijst halen',
  'documents.import': 'Inlezen',
  'documents.kindOfDay': '{kind} van {date}',
  'documents.dropHint': 'of sleep bestanden hierheen: PDF, Word, e-mail, Excel of tekst',
  'documents.date': 'Datum',
  'documents.subject': 'Onderwerp',
  'documents.kind': 'Soort',
  'documents.municipality': 'Gemeente',
  'documents.pages': 'Pagina’s',
  'documents.items': 'Items',
  'documents.state': 'Stand',
  'documents.noDate': 'onbekend',
  'documents.recorded': 'Vastgelegd',
  'documents.waits':
    '{count, plural, =0 {Te controleren} one {Te controleren (#)} other {Te controleren (#)}}',
  'documents.status':
    '{count, plural, one {# document} other {# documenten}}{toCheck, plural, =0 {} other { · # te controleren}}',
  'documents.missingStatus': '{count, plural, one {# ontbrekend stuk} other {# ontbrekende stukken}}',
  'documents.empty':
    'Nog geen documenten. Lees de stukken van de vergadering in: PDF, Word, e-mail, Excel of tekst.',
  'documents.olderReader':
    '{count, plural, one {# document is} other {# documenten zijn}} gelezen met een oudere lezer. Een nieuwere lezer kan {count, plural, one {het} other {ze}} beter lezen.',
  'documents.rereadAll': 'Opnieuw lezen',
  'documents.reread':
    '{newer, plural, =0 {Geen nieuwe tekst} one {# document heeft een nieuwe tekst} other {# documenten hebben een nieuwe tekst}}{same, plural, =0 {} other {, # bleven gelijk}}.',
  'documents.rereadMoved':
    '{title}: {count, plural, one {# plaats} other {# plaatsen}} niet precies teruggevonden.',
  'documents.rereadFound':
    '{title}: {found, plural, =0 {} one {# nieuwe vondst} other {# nieuwe vondsten}}{both, select, yes { en } other {}}{readings, plural, =0 {} one {# gegeven dat nu anders wordt gelezen} other {# gegevens die nu anders worden gelezen}}.',
  'documents.rereadRefused': '{title}: {why}',
  'documents.nothingToCheck': 'Alles is gecontroleerd. Nieuwe imports komen hier te staan.',
  'documents.nothingMissing': 'Er ontbreekt geen stuk waarnaar een vastgelegd document verwijst.',
  'documents.words': 'Woorden in naam',
  'documents.filters': 'Documenten filteren',
  'documents.filterAct': 'Documenten filteren op woorden',
  'documents.nothingFound': 'Geen document past bij deze filters.',
  'documents.open': 'Openen',
  'documents.trash': 'Naar de prullenbak',
  'documents.missingWhat': 'Waarnaar wordt verwezen',
  'documents.commitment': 'Toezegging',
  'documents.missingPage': '{title}, p. {page}',
  'documents.missingDropped': '“{what}” wordt niet meer als ontbrekend gevolgd.',
} as const
