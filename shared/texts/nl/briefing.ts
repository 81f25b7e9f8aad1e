/** The printed briefing. */
export const briefingTexts = {
  'briefing.title': 'Briefing: {dossier}',
  'briefing.untitled': 'Briefing',
  'briefing.page': 'Pagina {page} van {pages}',
  'briefing.contents.title': 'Inhoud',
  'briefing.contents.entry': '{heading}, pagina {page}',
  'briefing.contents.back': '{heading}: terug naar de inhoud',
  'briefing.mark.secret': '▲\u00a0Bevat geheime stukken',
  'briefing.mark.restricted': '▲\u00a0Bevat besloten stukken',
  'briefing.quote': '“{words}”',
  'briefing.head.overline': '{purpose} · stand op {date}',
  'briefing.head.part': '{whole} · {part}',
  'briefing.head.only': 'alleen {names}',
  'briefing.head.municipality': 'Gemeente {names}',
  'briefing.head.municipalities': 'Gemeenten {names}',
  'briefing.and': '{first} en {last}',
  'briefing.count.documents': '{count, plural, one {# document} other {# documenten}}',

  'briefing.figure.late': '{count, plural, one {onderdeel te laat} other {onderdelen te laat}}',
  'briefing.figure.open': '{count, plural, one {open toezegging} other {open toezeggingen}}',
  'briefing.figure.dodged':
    '{count, plural, one {vraag zonder volledig antwoord} other {vragen zonder volledig antwoord}}',
  'briefing.figure.documents': '{count, plural, one {document} other {documenten}}',

  'briefing.attention.heading': 'Let op',

  'briefing.core.heading':
    '{count, plural, =1 {Kern in één regel} =2 {Kern in twee regels} =3 {Kern in drie regels} =4 {Kern in vier regels} other {Kern in vijf regels}}',
  'briefing.core.documents':
    'Dit dossier bevat {count, plural, =0 {geen documenten} one {# document} other {# documenten}}',
  'briefing.core.documentsOf':
    'In deze briefing: {count, plural, =0 {geen} other {#}} van {all, plural, one {# document} other {# documenten}} van dit dossier',
  'briefing.core.daysUnknown': '{count, plural, one {, zonder datum} other {, alle zonder datum}}',
  'briefing.core.dayOne': 'van {from}',
  'briefing.core.days': 'van {from} tot en met {to}',
  'briefing.core.daysSome': ': {count} {days} en {undated} zonder datum',
  'briefing.core.noneShown': 'Dit dossier bevat geen documenten die in deze briefing mogen staan.',
  'briefing.core.commitments':
    'Van de {total, plural, one {# toezegging} other {# toezeggingen}} {open, plural, =0 {staat er geen} one {staat er # open} other {staan er # open}}.',
  'briefing.core.late':
    'Te laat {count, plural, one {is # onderdeel} other {zijn # onderdelen}}. Het langst: {item}, {days, plural, one {# dag} other {# dagen}}.',
  'briefing.core.conflicts':
    '{count, plural, =0 {Geen waarschuwing} one {# waarschuwing} other {# waarschuwingen}} onder Let op{judged, plural, =0 {} one {; # andere hebt u beoordeeld (klopt niet) en staat er niet bij} other {; # andere hebt u beoordeeld (klopt niet) en staan er niet bij}}.',
  'briefing.core.noTerm':
    '{count, plural, one {# open toezegging heeft} other {# open toezeggingen hebben}} geen datum: {items}.',
  'briefing.core.settledNotFulfilled':
    'Officieel afgedaan, maar volgens u niet of niet geheel nagekomen: {items}.',
  'briefing.core.next': 'De eerstvolgende datum is {date}: {what}.',
  'briefing.core.dodged':
    'Van de {total, plural, one {# vraag} other {# vragen}} {dodged, plural, one {kreeg er volgens u # geen volledig antwoord} other {kregen er volgens u # geen volledig antwoord}}.',
  'briefing.core.toJudge':
    'Bij {count, plural, one {# vraag} other {# vragen}} ontbreekt een antwoord of klinkt het ontwijkend. U hebt dat nog niet beoordeeld.',
  'briefing.core.motions': '{count, plural, one {# motie} other {# moties}}: {outcomes}.',
  'briefing.core.dictum':
    'Van de {total, plural, one {# dictumpunt} other {# dictumpunten}} {open, plural, =0 {staat er geen} one {staat er # open} other {staan er # open}}.',
  'briefing.core.advice': '{count, plural, one {# adviespunt} other {# adviespunten}}: {reactions}.',
  'briefing.core.adviceNone':
    '{count, plural, one {Op het ene adviespunt is geen reactie vastgelegd.} other {Op geen van de # adviespunten is een reactie vastgelegd.}}',
  'briefing.advice.captionNone':
    '{count, plural, one {# adviespunt, zonder reactie} other {# adviespunten, alle zonder reactie}}',
  'briefing.core.commitmentsAll':
    '{count, plural, one {De ene toezegging staat open.} other {Alle # toezeggingen staan open.}}',
  'briefing.core.dictumAll':
    '{count, plural, one {Het ene dictumpunt staat open.} other {Alle # dictumpunten staan open.}}',
  'briefing.core.dodgedAll':
    '{count, plural, one {De ene vraag kreeg volgens u geen volledig antwoord.} other {Geen van de # vragen kreeg volgens u een volledig antwoord.}}',
  'briefing.core.countAll': '{count, plural, one {{word}} other {alle {word}}}',
  'briefing.core.count': '{count} {word}',
  'briefing.core.missing':
    '{count, plural, one {# stuk waarnaar wordt verwezen ontbreekt} other {# stukken waarnaar wordt verwezen ontbreken}}.',
  'briefing.core.dossierNote': 'Eigen notitie: ',
  'briefing.count.items': '{count, plural, one {# onderdeel} other {# onderdelen}}',
  'briefing.core.later': 'Niet meegenomen, want van na {date}: {parts}.',
  'briefing.core.leftOut': 'Weggelaten uit deze briefing: {parts}.',
  'briefing.leftOut.secretDocuments': '{count, plural, one {# geheim document} other {# geheime documenten}}',
  'briefing.leftOut.secretItems': '{count, plural, one {# geheim onderdeel} other {# geheime onderdelen}}',
  'briefing.leftOut.restrictedDocuments':
    '{count, plural, one {# besloten document} other {# besloten documenten}}',
  'briefing.leftOut.restrictedItems':
    '{count, plural, one {# besloten onderdeel} other {# besloten onderdelen}}',

  'briefing.timeline.heading': 'Tijdlijn',
  'briefing.timeline.picture':
    'Tijdlijn met {count, plural, one {# moment} other {# momenten}}. {finding}.{isWhole, select, true { De regels hieronder noemen ze met hun bron.} other {}}',
  'briefing.timeline.now': 'Stand van deze briefing',
  'briefing.timeline.document': '{kind}: {subject}',
  'briefing.timeline.due': 'Uiterste datum van {item}',
  'briefing.timeline.dueDerived': 'Uiterste datum (afgeleid) van {item}',
  'briefing.timeline.decision': 'Beslismoment: {item}',
  'briefing.timeline.settled': '{item} is officieel {status}',
  'briefing.timeline.settledHow': '{item} is officieel {status}: {how}',
  'briefing.timeline.extended': 'Uitstel van {item} tot {date}',
  'briefing.timeline.extendedOpen': 'Uitstel van {item}, zonder nieuwe datum',
  'briefing.timeline.status': 'Status van {item}: {status}',
  'briefing.timeline.note': 'Notitie bij {item}',
  'briefing.timeline.noteOnly': 'Notitie',
  'briefing.timeline.undated': 'Zonder datum en dus niet op de tijdlijn: {names}.',

  'briefing.commitments.heading': 'Toezeggingen',
  'briefing.commitments.late': 'Te laat ({count, number})',
  'briefing.commitments.open': 'Open ({count, number})',
  'briefing.commitments.notFulfilled':
    'Officieel afgedaan, volgens u niet of niet geheel nagekomen ({count})',
  'briefing.commitments.none': 'Er staan geen toezeggingen open.',
  'briefing.commitments.settled': 'Afgedaan: {items}.',
  'briefing.commitments.settledItem': '{item} ({status}; eigen oordeel: {verdict})',

  'briefing.column.number': 'Nr',
  'briefing.column.commitment': 'Toezegging',
  'briefing.column.term': 'Termijn',
  'briefing.column.status': 'Status en oordeel',
  'briefing.column.source': 'Bron',
  'briefing.column.dictum': 'Dictumpunt',
  'briefing.column.advice': 'Adviespunt',
  'briefing.column.reaction': 'Reactie van het college',
  'briefing.column.missing': 'Ontbrekend stuk',
  'briefing.column.namedAs': 'Zo genoemd',

  'briefing.item.noNumber': '–',
  'briefing.item.holder': '{name}',
  'briefing.item.madeBy': 'door {name}',
  'briefing.item.madeTo': 'aan {name}',
  'briefing.item.promisedOn': 'toegezegd {date}',
  'briefing.item.late': '▲\u00a0{days, plural, one {# dag} other {# dagen}} te laat',
  'briefing.item.ownVerdict': 'Eigen oordeel: {sign}\u00a0{verdict}',
  'briefing.item.settledOn': 'op {date}',
  'briefing.item.sourceStatus': 'Bron: ',

  'briefing.term.date': '{date} ({certainty})',
  'briefing.term.dateDerived': '~ {date} ({certainty})',
  'briefing.term.none': 'Geen datum',
  'briefing.term.noLiteral': 'Geen termijn genoemd',
  'briefing.term.first': 'Eerst {date}, daarna uitgesteld',
  'briefing.certainty.exact': 'exact',
  'briefing.certainty.derived': 'afgeleid',
  'briefing.certainty.conditional': 'voorwaardelijk',
  'briefing.certainty.none': 'niet bepaald',

  'briefing.motions.heading': 'Moties en dictumpunten',
  'briefing.motions.amendment': 'Amendement',
  'briefing.motions.submitters': 'Indieners: {names}.',
  'briefing.motions.noDictum': 'Van deze motie zijn geen dictumpunten vastgelegd.',

  'briefing.questions.heading': 'Vragen zonder volledig antwoord',
  'briefing.questions.none': 'Alle vragen zijn volgens u beantwoord of wachten nog op uw oordeel.',
  'briefing.questions.number': 'vraag {number}',
  'briefing.questions.also': '{name} (ook {others})',
  'briefing.questions.unjudged': '○ Nog niet beoordeeld',
  'briefing.questions.unjudgedWhy': 'Woorden die op ontwijken wijzen: ',
  'briefing.questions.noAnswer': 'Er is geen antwoord vastgelegd.',
  'briefing.questions.refersTo': 'Het antwoord verwijst naar vraag {number}.',
  'briefing.questions.answer': 'Antwoord: ',
  'briefing.questions.evasion': 'Ontwijkende woorden: ',
  'briefing.questions.answered': 'Volgens u beantwoord: {items}.',
  'briefing.questions.waiting': 'Antwoord vastgelegd, nog niet beoordeeld: {items}.',

  'briefing.advice.heading': 'Advies en reactie',
  'briefing.advice.caption': '{count, plural, one {# adviespunt} other {# adviespunten}}: {reactions}',
  'briefing.advice.requested': 'gevraagd advies',
  'briefing.advice.unrequested': 'ongevraagd advies',
  'briefing.advice.realisation': 'Uitvoering: {word}',

  'briefing.kpis.heading': 'Cijfers tegen de norm',
  'briefing.quotes.heading': 'Citaten tegenover elkaar',

  'briefing.notes.heading': 'Eigen notities',
  'briefing.notes.about': 'bij {item}',

  'briefing.missing.heading': 'Ontbrekende stukken',
  'briefing.missing.intro': 'De documenten verwijzen naar deze stukken. Ze staan niet in Raadsgeheugen.',
  'briefing.missing.commitment': 'Eerdere toezegging',

  'briefing.sources.heading': 'Bronnen',
  'briefing.sources.none': 'Deze briefing noemt geen documenten.',
  'briefing.sources.label': '[{number}]',
  'briefing.sources.citePage': '[{number}] p. {pages}',
  'briefing.sources.alt': 'Bron {number}: {name}',
  'briefing.sources.altPage': 'Bron {number}, pagina {pages}: {name}',
  'briefing.sources.date': '{date}',
  'briefing.sources.dateByUser': '{date} (datum door u opgegeven)',
  'briefing.sources.noDate': 'datum onbekend',
  'briefing.sources.reference': 'kenmerk {reference}',
  'briefing.sources.pages': '{count, plural, one {# pagina} other {# pagina’s}}',
  'briefing.sources.citedPages': 'aangehaald: p. {pages}',
  'briefing.sources.usedOn': 'In deze briefing op pagina',
  'briefing.sources.backTo': 'Terug naar pagina {page}',
  'briefing.sources.usedAt': 'Terug naar de plaats in de briefing:',
  'briefing.style.notice': 'Let op',
  'briefing.style.small': 'Klein',
  'briefing.style.table': 'Tabeltekst',
  'briefing.style.source': 'Bron',
  'briefing.drawing': 'Tekening',
  'briefing.drawing.value': 'Waarde',
  'briefing.drawing.period': 'Periode',
  'briefing.drawing.bar': 'Wat',
  'briefing.drawing.parts': 'Verdeling',
  'briefing.drawing.total': 'Totaal',

  'briefing.everything': 'Alle dossiers',
  'briefing.purpose.debate': 'Debat',
  'briefing.purpose.committee': 'Commissie',
  'briefing.purpose.handover': 'Overdracht',
  'briefing.purpose.advice': 'Advies',
  'briefing.purpose.reminder': 'Rappel',
  'briefing.mark.ground': '{mark} · {ground}',
  'briefing.count.question': '{count, plural, one {# vraag} other {# vragen}}',
  'briefing.count.motion': '{count, plural, one {# motie} other {# moties}}',
  'briefing.count.dictum_point': '{count, plural, one {# dictumpunt} other {# dictumpunten}}',
  'briefing.count.advice_point': '{count, plural, one {# adviespunt} other {# adviespunten}}',
  'briefing.count.commitment': '{count, plural, one {# toezegging} other {# toezeggingen}}',
  'briefing.count.decision_moment': '{count, plural, one {# beslismoment} other {# beslismomenten}}',
  'briefing.cut': 'Weggelaten om de briefing kort te houden: {counts}.',
  'briefing.cut.here': 'Ingekort, hier staan niet: {counts}.',
  'briefing.cut.inPassing': '{count, plural, one {# andere vraag} other {# andere vragen}}',
  'briefing.cut.card': 'Niet op deze kaart: {counts}.',
  'briefing.cut.count': '{left, number} van {of}',
  'briefing.cut.core': '{count, plural, one {# regel van de kern} other {# regels van de kern}}',
  'briefing.cut.at_stake':
    '{count, plural, one {# regel van wat voorligt} other {# regels van wat voorligt}}',
  'briefing.cut.timeline': '{count, plural, one {# regel van de tijdlijn} other {# regels van de tijdlijn}}',
  'briefing.cut.commitments': '{count, plural, one {# toezegging} other {# toezeggingen}}',
  'briefing.cut.motions': '{count, plural, one {# motie} other {# moties}}',
  'briefing.cut.dodged':
    '{count, plural, one {# vraag zonder volledig antwoord} other {# vragen zonder volledig antwoord}}',
  'briefing.cut.advice': '{count, plural, one {# adviespunt} other {# adviespunten}}',
  'briefing.cut.kpis': '{count, plural, one {# cijfer tegen de norm} other {# cijfers tegen de norm}}',
  'briefing.cut.quotes': '{count, plural, one {# paar citaten} other {# paren citaten}}',
  'briefing.cut.conflicts': '{count, plural, one {# waarschuwing} other {# waarschuwingen}}',
  'briefing.cut.missing': '{count, plural, one {# ontbrekend stuk} other {# ontbrekende stukken}}',
  'briefing.cut.proposals': '{count, plural, one {# vraag of tekst} other {# vragen en teksten}}',
  'briefing.cut.since': '{count, plural, one {# verandering} other {# veranderingen}}',
  'briefing.atStake.heading': 'Wat ligt voor',
  'briefing.atStake.decision':
    'Besluit {date} ({days, plural, =0 {vandaag} one {over # dag} other {over # dagen}}): {what}',
  'briefing.atStake.undated': 'Besluit zonder bekende dag: {what}',
  'briefing.atStake.held': 'Aangehouden tot {date}, daarna vervalt zij: {what}',
  'briefing.atStake.document': '{name} ({date})',
  'briefing.atStake.contents': 'Hierin: {counts}.',
  'briefing.core.counted': 'Geteld uit {count} documenten; de onderdelen staan verderop met hun bron.',
  'briefing.core.decision':
    '{days, plural, =0 {Vandaag} one {Over # dag} other {Over # dagen}}, {date}, is het besluit: {what}.',
  'briefing.core.kpi':
    '{title}: {over} van {count, plural, one {# meting} other {# metingen}} haalt de norm niet.',
  'briefing.item.evidence': 'Bewijs: ',
  'briefing.motions.meeting': '{meeting}.',
  'briefing.motions.votes': 'Stemming: {votes}.',
  'briefing.motions.heldUntil': 'Aangehouden tot {date}; daarna vervalt zij.',
  'briefing.motions.execution': 'Uitvoering: {word}.',
  'briefing.column.said': 'Gezegd',
  'briefing.column.against': 'Daartegenover',
  'briefing.proposals.heading': 'Concept-vragen en spreektekst',
  'briefing.proposals.questions': 'Vragen om te stellen',
  'briefing.proposals.draft': 'Concept uit uw brief {from}',
  'briefing.proposals.proposal': 'Voorstel van het programma bij {from}',
  'briefing.proposals.joined':
    'Bij {items} verwijst het antwoord naar antwoord {number}. Wil het college deze vragen zelf beantwoorden?',
  'briefing.proposals.spoken': 'Spreektekst',
  'briefing.proposals.skeleton':
    'Voorstel van het programma: de kern als geraamte. Schrijf er zelf een verhaal van.',
  'briefing.since.heading': 'Wat is er veranderd sinds {date}',
  'briefing.since.nothing': 'Er is sindsdien niets veranderd.',
  'briefing.notes.own': 'Eigen woorden',
  'briefing.appendices.heading': 'Bijlagen',
  'briefing.appendices.number': 'Bijlage {number}',
  'briefing.appendices.pages': '{count, plural, one {# pagina} other {# pagina’s}}, achter deze briefing',
  'briefing.appendices.file': 'Als bestand in deze PDF: {name}',
  'briefing.appendices.alt': 'Bijlage {number}, pagina {page}: {name}',
  'briefing.appendices.page': 'p. {page}',
  'briefing.appendices.textAsRead': 'Tekst zoals Raadsgeheugen die las',
  'briefing.appendices.untagged':
    'Deze bijlage heeft geen labels voor schermlezers. Daarom zegt deze PDF niet van zichzelf dat hij toegankelijk is (PDF/UA).',
  'briefing.appendices.faulty':
    'De labels voor schermlezers in deze bijlage zijn niet volledig. Daarom zegt deze PDF niet van zichzelf dat hij toegankelijk is (PDF/UA).',
  'briefing.appendices.scan':
    '{count, plural, one {# pagina is een plaatje} other {# pagina’s zijn plaatjes}}: een schermlezer leest daar niets.',
  'briefing.appendices.notArchival':
    'Deze bijlage voldoet niet aan de regels voor lang bewaren (PDF/A). Daarom zegt deze PDF dat ook niet van zichzelf.',
  'briefing.appendices.locked':
    'Dit bestand is beveiligd tegen bewerken. Het zit als bestand in deze PDF; de pagina’s staan er niet achter.',
  'briefing.appendices.damaged':
    'Dit bestand is beschadigd. Het zit als bestand in deze PDF; de pagina’s staan er niet achter.',
  'briefing.appendices.otherKind':
    'Het origineel is geen PDF. Achter deze briefing staat de tekst zoals Raadsgeheugen die las.',
  'briefing.appendices.gone': 'Het originele bestand is niet gevonden en zit er dus niet bij.',
  'briefing.appendices.warning': '{name}: {remark}',
  'briefing.card.ask': 'Vragen',
  'briefing.card.late': 'Te laat',
  'briefing.warning.noSources':
    'De bronnenlijst staat niet in deze briefing: de nummers bij de regels leiden nergens heen.',
  'briefing.warning.tooLong':
    'Ook zonder alles wat weg kan is deze briefing langer dan {pages} pagina’s. Maak uw eigen notities korter of kies minder onderdelen.',
  'briefing.warning.ground':
    'Schrijf op welke grond besloten of geheime stukken in deze briefing mogen staan. Zonder grond wordt zij niet opgeslagen.',
  'briefing.warning.sinceEverything':
    'Wat er veranderd is, wordt per dossier bijgehouden: in een briefing over alle dossiers staat het niet.',

  'briefing.card.count':
    '{count, plural, one {# onderdeel dat te laat is} other {# onderdelen die te laat zijn}}',

  'briefing.excerpt': 'Ingekort: het hele citaat telt {count} woorden en staat in de bron.',
  'briefing.core.moreConflicts':
    'Nog {count, plural, one {# waarschuwing} other {# waarschuwingen}} onder Let op.',

  'briefing.proposals.order':
    'Begin met regel 1 van de kern{count, plural, one {} =2 {, dan regel 2} =3 {, dan regel 2 en 3} other {, dan regel 2 tot en met {count}}}{questions, select, true {, en sluit af met uw eerste vraag} other {}}.',
} as const
