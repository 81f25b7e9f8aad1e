/** The screen of letters and briefings. */
export const briefingsTexts = {
  'briefings.new': 'Nieuwe briefing…',
  'briefings.newTitle': 'Nieuwe briefing',
  'briefings.newAbout': 'Een PDF van één dossier, waarin elke regel een bron heeft.',
  'briefings.title': 'Briefing',
  'briefings.dossier': 'Dossier',
  'briefings.chooseDossier': 'Kies een dossier',
  'briefings.asOf': 'Stand op',
  'briefings.asOfHint': 'Te laat en open worden op deze dag beoordeeld.',
  'briefings.secret': 'Ook besloten en geheime stukken opnemen',
  'briefings.secretHint':
    'Zonder dit vinkje blijven ze eruit en zegt de briefing hoeveel er zijn weggelaten. Met dit vinkje staan ze erin, en staat op elke bladzijde dat de briefing vertrouwelijk is.',
  'briefings.export': 'Opslaan als PDF…',
  'briefings.needDossier': 'Kies eerst een dossier.',
  'briefings.needDate': 'Vul een datum in.',
  'briefings.madeAt': 'Gemaakt',
  'briefings.pages': 'Pagina’s',
  'briefings.empty':
    'Nog geen briefing gemaakt. Kies een dossier: de briefing wordt een PDF met bij elke regel de bron.',
  'briefings.noDossiers': 'Een briefing gaat over een dossier, en er is nog geen dossier.',
  'briefings.toDossiers': 'Naar Dossiers',
  'briefings.list': 'Gemaakte briefings',
  'briefings.again': 'Opnieuw maken…',
  'briefings.openDossier': 'Dossier openen',
  'briefings.count': '{count, plural, one {# briefing} other {# briefings}} gemaakt',
  'briefings.about': 'Van elke gemaakte briefing blijft bewaard wat erin stond.',
} as const
