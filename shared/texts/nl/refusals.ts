import type { RefusalCode } from '../../refusal.ts'

/** One sentence for everything that is refused: what happened, what is safe, what to do. */
export const refusalTexts = {
  'refusal.empty-file':
    'Dit bestand is leeg, dus er is niets opgeslagen; vraag de afzender om het document nog eens te sturen.',
  'refusal.not-found':
    'Dit bestand is er niet (meer); er is niets veranderd, controleer de plaats en de naam.',
  'refusal.not-a-file': 'Dit is een map en geen bestand; er is niets veranderd, kies de bestanden in de map.',
  'refusal.not-readable':
    'Dit bestand mag of kan niet gelezen worden; er is niets veranderd, kopieer het naar een eigen map en probeer het opnieuw.',
  'refusal.too-large':
    'Dit bestand is te groot ({megabytes} MB, het mag {limit} MB zijn); er is niets opgeslagen, splits het document en lees de delen in.',
  'refusal.unknown-type':
    'De inhoud is geen document dat Raadsgeheugen kan lezen, maar {found, select, binary {iets onbekends} program {een programma} html {een webpagina} zip {een zip-bestand} ods {een ODS-rekenblad} xls {een oud Excel-bestand} pptx {een PowerPoint-bestand} xml {een XML-bestand} other {een plaatje}}. Er is niets opgeslagen; bewaar het als PDF of .docx en probeer het opnieuw.',
  'refusal.old-word-or-encrypted':
    'Dit is een bestand uit een oude versie van Office; er is niets opgeslagen, bewaar het als .docx of PDF en probeer het opnieuw.',
  'refusal.encrypted-pdf':
    'Deze PDF is met een wachtwoord beveiligd; er is niets opgeslagen, vraag om een PDF zonder wachtwoord.',
  'refusal.broken-pdf':
    'Deze PDF is beschadigd en niet te lezen; er is niets opgeslagen, vraag om een nieuwe kopie.',
  'refusal.incomplete-pdf':
    'Deze PDF is niet compleet, waarschijnlijk door een afgebroken download; er is niets opgeslagen, haal het bestand opnieuw op.',
  'refusal.broken-docx':
    'Dit Word-bestand is beschadigd en niet te lezen; er is niets opgeslagen, open het in Word en bewaar het opnieuw.',
  'refusal.broken-file':
    'Dit bestand is beschadigd en niet te lezen; er is niets opgeslagen, open het in het eigen programma en bewaar het opnieuw.',
  'refusal.encrypted-file':
    'Dit bestand is met een wachtwoord beveiligd; er is niets opgeslagen, bewaar het zonder wachtwoord en probeer het opnieuw.',
  'refusal.no-page': 'Deze bladzijde kan niet worden getekend; de tekst staat er wel, kies de tekstweergave.',
  'refusal.recognition-failed':
    'Het herkennen van de tekst is mislukt; het document is er nog zoals het was, probeer het opnieuw.',
  'refusal.too-complex':
    'Dit bestand vraagt meer geheugen of pagina’s dan veilig is; er is niets opgeslagen, splits het document of bewaar het opnieuw als PDF.',
  'refusal.no-list':
    'In dit bestand staat geen lijst met kolomkoppen; er is niets veranderd, kies een bestand met een regel zoals “Nr, Datum, Onderwerp”.',
  'refusal.list-changed':
    'Dit bestand is veranderd sinds u het bekeek; er is niets veranderd, kies het bestand opnieuw.',
  'refusal.file-changing':
    'Dit bestand veranderde steeds terwijl het werd gelezen; er is niets opgeslagen, wacht tot het helemaal is opgehaald en probeer het opnieuw.',
  'refusal.reader-timeout':
    'Het lezen van dit bestand duurde te lang en is gestopt; er is niets opgeslagen, bewaar het opnieuw als PDF en probeer dat bestand.',
  'refusal.reader-crashed':
    'Het lezen van dit bestand is mislukt; er is niets opgeslagen en de andere bestanden gaan door, bewaar het opnieuw als PDF en probeer dat bestand.',
  'refusal.not-found-item': 'Dit item bestaat niet (meer); er is niets veranderd.',
  'refusal.refers-to-itself':
    'Dit document verwijst zelf naar het ontbrekende stuk, dus het kan dat stuk niet zijn. Er is niets veranderd; kies een ander document.',
  'refusal.not-found-missing': 'Dit ontbrekende stuk is er niet meer; er is niets veranderd.',
  'refusal.not-found-document': 'Dit document bestaat niet (meer); er is niets veranderd.',
  'refusal.not-found-dossier': 'Dit dossier bestaat niet (meer); er is niets veranderd.',
  'refusal.not-found-municipality': 'Deze gemeente bestaat niet (meer); er is niets veranderd.',
  'refusal.already-settled':
    'Dit item is al afgedaan of vervallen; er is niets veranderd. Zet de status eerst terug op open als u er verder mee wilt.',
  'refusal.already-recorded': 'Dit document is al vastgelegd; er is niets veranderd.',
  'refusal.not-recorded': 'Dit item is nog niet vastgelegd; controleer het document eerst en leg het vast.',
  'refusal.doubles-differ':
    'Van deze twee is iets anders vastgelegd (status of oordeel). Maak dat eerst gelijk; er is niets veranderd.',
  'refusal.wrong-kind': 'Dit kan niet bij deze soort item; er is niets veranderd.',
  'refusal.store-too-new':
    'Deze gegevens zijn gemaakt met een nieuwere versie van Raadsgeheugen. Er is niets aan veranderd. Installeer de nieuwste versie en start opnieuw.',
  'refusal.store-locked':
    'De gegevens zijn al in gebruik door een ander venster of programma. Er is niets veranderd. Sluit het andere venster en probeer het opnieuw.',
  'refusal.store-damaged':
    'Het bestand met uw gegevens is beschadigd. Er is niets aan veranderd, en reservekopieën staan er nog. Zet de nieuwste terug: bij Instellingen, Gegevens en back-up, in het venster dat opent als starten niet meer lukt, of met de opdracht restore.',
  'refusal.program-broken':
    'De gegevens konden niet worden geopend: een deel van het programma ontbreekt of werkt niet. Aan uw gegevens is niets veranderd. Installeer Raadsgeheugen opnieuw.',
  'refusal.not-our-store':
    'Dit bestand hoort niet bij Raadsgeheugen. Er is niets aan veranderd. Kies een andere map voor de gegevens.',
  'refusal.backup-damaged':
    'De reservekopie was niet goed en is weggegooid; uw gegevens zelf zijn in orde. Probeer het op een andere plaats.',
  'refusal.backup-place-gone':
    'De plaats van de laatste reservekopie is er nu niet. Er is niets veranderd; sluit de schijf aan of kies een andere plaats.',
  'refusal.backup-place-unreadable':
    'De map {folder} kan niet worden gelezen: {trouble, select, rights {u mag er niet in kijken} gone {zij is er nu niet} other {de schijf of het netwerk geeft geen antwoord}}. Of er reservekopieën in staan, is dus niet bekend. Er is niets veranderd, hier niet en daar niet; {trouble, select, rights {vraag om toegang tot de map} other {sluit de schijf of het netwerk weer aan}} of kies een andere map.',
  'refusal.backup-place-lost':
    'Er is geen reservekopie gemaakt: de map {folder} was ineens niet meer te bereiken. Uw gegevens op deze computer zijn zoals ze waren, en eerdere reservekopieën zijn niet veranderd. Sluit de schijf of het netwerk weer aan en probeer het opnieuw, of kies een andere plaats.',
  'refusal.backup-unfit':
    'Deze reservekopie is beschadigd of niet van Raadsgeheugen. Uw gegevens zijn zoals ze waren; kies een andere reservekopie.',
  'refusal.no-backup':
    'Hier staat geen reservekopie van Raadsgeheugen. Er is niets veranderd; kies de map waarin de reservekopie staat.',
  'refusal.no-room':
    'Hier is te weinig ruimte: {needed} MB nodig, {free} MB vrij. Er is niets veranderd; maak ruimte vrij of kies een andere plaats.',
  'refusal.work-running':
    'Er loopt nog werk, zoals het inlezen van bestanden. Er is niets veranderd; wacht tot het klaar is of annuleer het, en probeer het opnieuw.',
  'refusal.disk-full':
    'De schijf is vol. Wat was opgeslagen, staat er nog; maak ruimte vrij en doe de laatste handeling opnieuw.',
  'refusal.cannot-write':
    'Op deze plaats kan niet worden geschreven. Er is niets veranderd; kies een andere plaats.',
  'refusal.file-exists':
    'Op deze plaats staan de gegevens van het programma zelf. Er is niets veranderd; kies een andere naam.',
  'refusal.bad-input': 'Deze invoer klopt niet. Er is niets veranderd; kijk de ingevulde gegevens na.',
  'refusal.bad-range': 'Er is geen tekst gekozen. Er is niets veranderd; kies woorden in de bron.',
  'refusal.already-running': 'Raadsgeheugen draait al; dat venster staat nu vooraan.',
  'refusal.cancelled': 'Geannuleerd. Wat al klaar was, is bewaard.',
  'refusal.no-date': 'Dit document heeft nog geen datum. Vul die eerst in; er is niets veranderd.',
  'refusal.nothing-to-undo': 'Er is niets om ongedaan te maken.',
  'refusal.nothing-to-redo': 'Er is niets om opnieuw te doen.',
  'refusal.name-taken': 'Er is al iets met de naam “{name}”. Er is niets veranderd; kies een andere naam.',
  'refusal.municipality-in-use':
    'Deze gemeente hoort nog bij documenten. Er is niets veranderd; geef die documenten eerst een andere gemeente.',
  'refusal.cannot-merge': 'Deze twee kunnen niet worden samengevoegd. Er is niets veranderd.',
  'refusal.cannot-split':
    'Op deze plek kan niet worden gesplitst. Er is niets veranderd; kies een plek binnen de tekst van het item.',
  'refusal.sample-present': 'Het voorbeelddossier is al geladen.',
  'refusal.not-found-passage': 'Deze passage is er niet meer, of is al bevestigd; er is niets veranderd.',
  'refusal.not-found-profile': 'Dit is al verwijderd.',
  'refusal.nested-too-deep':
    'Deze bijlage zit te diep: in een e-mail in een e-mail in een e-mail. Zij is niet opgeslagen; bewaar haar apart en voeg haar dan toe.',
  'refusal.part-outside':
    'Een deel moet uit de woorden van het item zelf komen. Er is niets veranderd; kies woorden binnen het citaat of typ een omschrijving.',
  'refusal.not-found-kpi': 'Deze KPI of meting is er niet meer; er is niets veranderd.',
  'refusal.not-found-table':
    'Deze tabel staat niet meer in het document; er is niets veranderd. Typ de metingen zelf in.',
  'refusal.not-found-view': 'Deze weergave is er niet meer; er is niets veranderd.',
  'refusal.not-found-search': 'Deze zoekvraag is er niet meer; er is niets veranderd.',
  'refusal.not-found-link': 'Deze koppeling is er niet meer; er is niets veranderd.',
  'refusal.link-known':
    'Deze koppeling is er al; er is niets veranderd, kies een andere soort of andere woorden.',
  'refusal.words-not-recorded':
    'Het document met deze woorden is nog niet vastgelegd; controleer het eerst en leg het vast.',
  'refusal.link-to-itself':
    'Dit zou aan zichzelf gekoppeld worden; er is niets veranderd, kies een ander item of andere woorden.',
  'refusal.not-found-event': 'Deze regel staat niet in het verloop; er is niets veranderd.',
  'refusal.cannot-reverse':
    'Deze regel kan niet los worden teruggedraaid; er is niets veranderd. Gebruik Ongedaan maken, of wijzig het item.',
  'refusal.already-taken-back': 'Deze regel is al teruggedraaid; er is niets veranderd.',
  'refusal.built-upon':
    'Hierop is verder gegaan ({what}, {on}), dus terugdraaien kan niet; er is niets veranderd. Draai eerst die latere regel terug.',
  'refusal.not-found-draft': 'Deze brief is er niet meer; er is niets veranderd.',
  'refusal.not-found-point': 'Dit punt staat niet meer in de brief; er is niets veranderd.',
  'refusal.not-found-version': 'Deze versie is er niet; er is niets veranderd.',
  'refusal.not-found-template': 'Dit sjabloon is er niet meer; er is niets veranderd. Kies een ander.',
  'refusal.draft-sent':
    'Deze brief is verzonden en kan niet meer worden gewijzigd. Maak er een kopie van om verder te schrijven.',
  'refusal.draft-changed':
    'De brief is gewijzigd terwijl hij werd vastgelegd; hij is niet verzonden. Kijk hem na en verzend hem opnieuw.',
  'refusal.point-empty':
    'Punt {number} heeft nog geen tekst; de brief is niet verzonden. Schrijf het punt of haal het weg.',
  'refusal.letter-unfilled':
    'In de brief staat nog {words}; hij is niet verzonden. Vul het in of haal het weg.',
  'refusal.letter-secret':
    'Punt {number} haalt woorden aan uit een besloten of geheim stuk; er is niets geschreven. Schrijf het punt met eigen woorden, of kies dat niet-openbare bronnen mee mogen.',
  'refusal.letter-format':
    'Een brief kan worden bewaard als .docx of als .pdf; er is niets geschreven. Geef een bestandsnaam die zo eindigt.',
  'refusal.no-votes':
    'Er staat niet hoe een fractie stemde; er is niets vastgelegd. Vul van minstens één fractie de stem in.',
  'refusal.names-in-originals':
    'Namen die u weglaat staan nog wel in “{name}”, dat als origineel meegaat; er is niets opgeslagen. Laat het origineel weg, of geef aan dat de namen daar mogen blijven staan.',
  'refusal.original-changed':
    '“{name}” is niet meer het bestand dat met deze briefing meeging; er is niets opgeslagen. Maak een nieuwe briefing.',
  'refusal.printer-stopped':
    'Het afdrukken is onverwacht gestopt. Er is niets verloren gegaan. Probeer het opnieuw.',
  'refusal.level-raised':
    '“{name}” is vertrouwelijker dan toen deze briefing werd gemaakt; er is niets opgeslagen. Maak een nieuwe briefing: die laat het stuk weg of vraagt naar de grond.',
  'refusal.not-found-briefing': 'Deze briefing is er niet meer.',
  'refusal.nothing-to-draw':
    'Er is niets om te tekenen: er zijn geen gegevens, of ze zijn vertrouwelijk. Er is niets geschreven.',
  'refusal.briefing-format':
    'Een briefing wordt nu alleen als .pdf bewaard; er is niets geschreven. Geef een bestandsnaam die zo eindigt.',
  'refusal.ground-needed':
    'Besloten en geheime stukken komen alleen in een briefing met de grond erbij; er is niets opgeslagen. Schrijf op waarom de lezer ze mag zien.',
} as const satisfies Record<`refusal.${RefusalCode}`, string>
