/** The command line. */
export const cliTexts = {
  'cli.usage': `Raadsgeheugen op de opdrachtregel

  npm run cli -- inspect FILE [--json] [--ocr]                wat het programma in een bestand herkent; --ocr leest scans
  npm run cli -- import FILE… [--dossier NAME] [--accept strong|all|none] [--ocr]
  npm run cli -- list [--kind KIND] [--late] [--on DATE] [--dossier NAME] [--json] [--secret]
                                                              --on: met de termijn en status die op die dag golden
  npm run cli -- why ID [--json]                              hoe de uiterste datum van een item is berekend
  npm run cli -- advice list [--json]                         brieven in voorbereiding en verzonden
  npm run cli -- advice export ID FILE.(docx|pdf) [--json] [--secret]
  npm run cli -- link FROM KIND TO [--note TEXT]              koppelt twee items of woorden: ID, of DOC:START-END
  npm run cli -- chain ID [--json] [--secret] [--out FILE.pdf] van de eerste vraag tot het laatste bewijs
  npm run cli -- missing [--json] [--secret]           waar stukken naar verwijzen en wat er niet is, met wat het kan zijn
  npm run cli -- since DATUM --dossier NAAM [--json] [--secret] wat er in een dossier veranderd is sinds een dag
  npm run cli -- conflicts --dossier NAME [--json] [--secret] wat elkaar kan tegenspreken of te laat kan komen, en waarom
  npm run cli -- stats [--json] [--secret]                    antwoorden en hun termijn, wat openstaat, KPI’s
  npm run cli -- lists import FILE --municipality NAME [--kind KIND] [--dry-run] [--json]
                                                              een lijst van de griffie; --dry-run toont alleen wat er zou veranderen
  npm run cli -- lists export FILE.(csv|xlsx|json|ics|pdf) [--kind KIND] [--portfolio NAME] [--municipality NAME]
                 [--layout total|per_holder|overdue|due_soon] [--months N] [--secret]
  npm run cli -- fulfil ID --on DATE [--evidence DOC:START-END] [--note TEXT]
  npm run cli -- brief --dossier NAME --out FILE.(pdf|docx|html|txt)
                 [--purpose debate|committee|handover|advice|reminder] [--length 2|6|20|all] [--paper a4|a5] [--large] [--card] [--hide NAME]… [--secret --ground TEXT] [--on DATE] [--json]
                                                              --hide laat een naam, adres of nummer weg; mag vaker
  npm run cli -- brief --each portfolioHolder|group --out FOLDER [--format pdf|docx|html|txt] [--dossier NAME] […]
                                                              een briefing per portefeuillehouder of fractie; Ctrl+C stopt ertussen
  npm run cli -- backup FOLDER                                gecontroleerde reservekopie van gegevens en originelen
  npm run cli -- backup FILE.sqlite                           alleen de gegevens, zonder originelen
  npm run cli -- restore FOLDER [--incomplete]                zet de nieuwste reservekopie terug; wat er stond, blijft bewaard
  npm run cli -- check                                        of alles klopt wat is opgeslagen
  npm run cli -- demo                                         het voorbeelddossier met lijst en briefing

--data DIR kiest een andere map voor de gegevens. DATE is jjjj-mm-dd. ID is het eigen nummer of het volgnummer.`,
  'cli.unknown': 'De opdracht “{name}” bestaat niet; npm run cli -- --help toont de opdrachten.',
  'cli.wrongOption': 'Een optie klopt niet of mist haar waarde; npm run cli -- --help toont de opties.',
  'cli.needsOne': 'Deze opdracht heeft precies één {what} nodig.',
  'cli.needsDate': 'Deze opdracht heeft een datum nodig: --on jjjj-mm-dd.',
  'cli.needsFiles': 'Noem minstens één bestand om in te lezen.',
  'cli.wrongAccept': 'Bij --accept kan strong, all of none staan.',
  'cli.wrongKind': 'Bij --kind kan staan: {kinds}.',
  'cli.needsLink':
    'Schrijf link FROM KIND TO; FROM en TO zijn een ID of DOC:START-END, bijvoorbeeld 3:120-240.',
  'cli.wrongLinkKind': 'Als soort koppeling kan er staan: {kinds}.',
  'cli.linked': '{from} {link} {to}',
  'cli.wrongEvidence': 'Bij --evidence staat DOC:START-END, bijvoorbeeld 3:120-240.',
  'cli.needsEvidence':
    'Geef bewijs met --evidence DOC:START-END, of zeg met --note waarom er geen bewijs is.',
  'cli.needsAdvice': 'Schrijf advice list of advice export ID FILE.docx (of .pdf).',
  'cli.adviceRow':
    '{id}  {kind}, {state}: {title} ({points, plural, one {# punt} other {# punten}}, {without} zonder bron)',
  'cli.adviceWritten': 'Brief geschreven: {file}',
  'cli.adviceWithoutSource': '{count, plural, one {# punt heeft} other {# punten hebben}} geen bron.',
  'cli.adviceLeftOut': '{count, plural, one {# bron is} other {# bronnen zijn}} weggelaten: niet openbaar.',
  'cli.adviceUnfilled': 'Nog in te vullen: {words}',
  'cli.needsList': 'Schrijf lists import FILE of lists export FILE.',
  'cli.needsMunicipality': 'Zeg met --municipality NAME van welke gemeente de lijst is.',
  'cli.wrongFormat': 'De naam van het bestand eindigt op een van: {formats}.',
  'cli.wrongLayout': 'Bij --layout kan staan: {layouts}.',
  'cli.wrongMonths': 'Bij --months staat een getal van 1 tot en met 24.',
  'cli.listDossierNew': 'Nieuw dossier “{name}”: {count, plural, one {# item} other {# items}}',
  'cli.listDossier': 'In dossier “{name}”: {count, plural, one {# item} other {# items}}',
  'cli.listRow': 'Regel {line}: {reason}',
  'cli.listNothing':
    'Geen regel van deze lijst is te lezen; er is niets veranderd. In het venster kunt u zeggen wat er in de kolommen staat.',
  'cli.listImported':
    'Overgenomen: {added, number} nieuw, {changed, number} gewijzigd, {left, number} niet overgenomen.',
  'cli.listExported':
    '{count, plural, one {# item} other {# items}} in {file}{leftOut, plural, =0 {} one {; # geheim of besloten item weggelaten} other {; # geheime of besloten items weggelaten}}',
  'cli.missingCount':
    '{count, plural, =0 {Er ontbreekt niets.} one {# stuk ontbreekt.} other {# stukken ontbreken.}}',
  'cli.maybe': 'misschien {id}: {title}',
  'cli.needsDossier': 'Zeg met --dossier NAME van welk dossier.',
  'cli.needsBrief':
    'Een briefing heeft --dossier NAME en --out FILE nodig, of --each portfolioHolder (of group) en --out FOLDER.',
  'cli.wrongEach': 'Bij --each kan staan: portfolioHolder, group.',
  'cli.wrongChoice': 'Bij {option} kan staan: {choices}.',
  'cli.needsGround': 'Geef bij --secret met --ground de grond waarop de lezer dit mag zien.',
  'cli.briefing': '{at} van {total}: {name}',
  'cli.briefedEach':
    '{name}: {file} ({pages, plural, one {# pagina} other {# pagina’s}}){leftOut, plural, =0 {} one {; # geheim of besloten document of onderdeel weggelaten} other {; # geheime of besloten documenten en onderdelen weggelaten}}',
  'cli.briefLeftOut':
    '{count, plural, one {# geheim of besloten document of onderdeel is} other {# geheime of besloten documenten en onderdelen zijn}} weggelaten.',
  'cli.briefStopped':
    'Gestopt. {count, plural, =0 {Er is nog geen briefing gemaakt.} one {# briefing is klaar.} other {# briefings zijn klaar.}}',
  'cli.briefNobody': 'Er is niets met een naam erbij; er is geen briefing gemaakt.',
  'cli.defect': 'Er ging iets mis in het programma ({name}). Wat was opgeslagen, staat er nog.',
  'cli.withoutText':
    '{count, plural, one {# bladzijde is een plaatje zonder tekst} other {# bladzijden zijn plaatjes zonder tekst}}; met --ocr herkent het programma de tekst.',
  'cli.recognisingPage': 'Bladzijde {page} van {of} herkennen…',
  'cli.recognisedText':
    'Tekst door de computer herkend op {count, plural, one {# bladzijde} other {# bladzijden}}, zekerheid {confidence}%.',
  'cli.imported': 'ingelezen, {count, plural, =0 {niets gevonden} one {# vondst} other {# vondsten}}',
  'cli.known': 'was al ingelezen',
  'cli.recorded': '{count, plural, one {# item vastgelegd} other {# items vastgelegd}}',
  'cli.noTerm': ' geen datum',
  'cli.late': 'TE LAAT',
  'cli.statsNow': 'Op {date}: {open} open, waarvan {late} te laat; {settled} afgedaan',
  'cli.statsAnswers':
    'Vragen van {name}: {asked} gesteld, {onTime} van {judged} binnen termijn, mediaan {median} dagen',
  'cli.statsStanding':
    'Portefeuille {name}: {open} open, {late} te laat, {settled} afgedaan, {notKept} afgedaan maar niet nagekomen',
  'cli.statsKpi': 'KPI {title}: {over} van {count} metingen voorbij de norm ({months})',
  'cli.leftOut':
    '{count, plural, one {# besloten of geheim onderdeel} other {# besloten of geheime onderdelen}} weggelaten. Met --secret staat het erbij.',
  'cli.count': '{count, plural, one {# item} other {# items}}, {late} te laat',
  'cli.fulfilled': '{number} afgedaan en nagekomen op {date}',
  'cli.briefed': 'Briefing gemaakt: {file} ({pages, plural, one {# pagina} other {# pagina’s}})',
  'cli.backedUp': 'Reservekopie gemaakt en gecontroleerd: {file} ({kilobytes} kB)',
  'cli.backedUpAll':
    'Reservekopie gemaakt en gecontroleerd: {folder}, {documents, plural, one {# document} other {# documenten}} en {originals, plural, one {# origineel} other {# originelen}} ({copied} nieuw).',
  'cli.backupMended':
    '{count, plural, one {# kopie van een origineel was bedorven en is opnieuw gemaakt.} other {# kopieën van originelen waren bedorven en zijn opnieuw gemaakt.}}',
  'cli.backupWithout': 'De originelen zitten niet in dit bestand; backup FOLDER neemt ze mee.',
  'cli.originalMissing': 'Origineel ontbreekt of is beschadigd: {file}',
  'cli.notRestored':
    'Niet teruggezet, er is niets veranderd: {count, plural, one {er ontbreekt # origineel} other {er ontbreken # originelen}}. Met --incomplete gaat het zonder.',
  'cli.restored': 'Reservekopie van {made} teruggezet. Wat er stond, ligt in {aside}.',
  'cli.restoredFresh': 'Reservekopie van {made} teruggezet.',
  'cli.checked':
    '{documents, plural, one {# document} other {# documenten}}, {items, plural, one {# item} other {# items}}, {passages, plural, one {# passage} other {# passages}}',
  'cli.allWell': 'Alles klopt.',
  'cli.dataAt': 'De gegevens van dit voorbeeld staan in {folder}',
  'cli.wrongLanguage': 'Kies --language nl of --language en.',
} as const
