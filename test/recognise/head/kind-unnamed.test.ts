import { expect, it } from 'vitest'
import { readHead } from '../../../electron/recognise/head/head.ts'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { asSource } from '../as-source.ts'

/** Documents that don't say what they are, or say it in words of their own, and others that only look like them. */
const documents = [
  [
    'beantwoording',
    `Gemeente Hoekwaard
Postbus 12, 4590 AA Hoekwaard

De fractie van Hoekwaard Lokaal
t.a.v. mevrouw J. de Wit

Datum        12 februari 2024
Ons kenmerk  Z24-00128
Onderwerp    Sluiting zwembad De Plons

Geachte mevrouw De Wit,

Op 22 januari hebt u ons een aantal vragen gesteld over de sluiting van zwembad De Plons. Hieronder treft u onze reactie aan.

1. Waarom is het bad gesloten?
Bij een inspectie bleek dat de dakconstructie was aangetast. Wij vonden openhouden niet verantwoord.

2. Hoelang duurt de sluiting?
Naar verwachting tot september.

3. Wat betekent dit voor de zwemlessen?
De lessen gaan door in het bad van Oudekerke.

Met vriendelijke groet,
burgemeester en wethouders van Hoekwaard,
de secretaris,          de burgemeester,
P. Stam                 A. Kuiper`,
  ],
  [
    'raadsbrief',
    `MEMO

Aan:       leden van de gemeenteraad
Van:       wethouder Pieterse
Datum:     3 april 2024
Betreft:   voortgang verbouwing bibliotheek

De verbouwing van de bibliotheek loopt volgens plan. De fundering is gereed en de staalconstructie wordt in mei geplaatst.
De raad wordt in het derde kwartaal opnieuw geïnformeerd.`,
  ],
  [
    'raadsbrief',
    `Memorandum
Van        P. van Dam, afdeling Ruimte
Aan        College en raad
Datum      14-5-2024
Onderwerp  Actualisatie parkeercijfers centrum

Tijdens de commissievergadering van 2 mei vroeg de fractie van de PvdA naar de parkeercijfers. Deze treft u hieronder aan.
De bezetting is gemiddeld 74%. In het najaar volgt een nieuwe telling.`,
  ],
  [
    'besluitenlijst',
    `Raadsvergadering gemeente Oosterdiep
28 maart 2024, 20.00 uur, raadzaal

Aanwezig: 27 leden
Afwezig: de heer Mol (VVD)

1. Opening
De voorzitter opent de vergadering.

2. Vaststellen agenda
De agenda wordt ongewijzigd vastgesteld.

3. Bestemmingsplan Lagerweg
Het voorstel wordt met 20 stemmen voor en 7 tegen aangenomen.
Motie M1 (GroenLinks) Groen langs de Lagerweg: aangenomen met algemene stemmen.
Motie M2 (SP) Betaalbaar wonen: verworpen, 10 voor en 17 tegen.

4. Sluiting
De voorzitter sluit de vergadering om 22.15 uur.`,
  ],
  [
    'besluitenlijst',
    `Besluiten van de gemeenteraad van Zandhoek, 11 april 2024

Agendapunt 4: Kadernota
Besluit: conform voorstel, met inachtneming van amendement A1.

Agendapunt 5: Regiovisie jeugd
Besluit: aangenomen, 19 voor, 4 tegen.

Agendapunt 6: Motie vreemd aan de orde van de dag, Stationsplein
Besluit: aangehouden.`,
  ],
  [
    'besluitenlijst',
    `Gemeente Wierden aan Zee
Commissie Samenleving
Samenvatting van de vergadering van 6 februari 2024

Voorzitter: mevrouw T. Blom
Griffier: de heer K. Ridder

4. Jeugdhulp
De heer Smit (CDA) vraagt naar de wachtlijsten. Wethouder Kok antwoordt dat de cijfers in maart komen en zegt toe deze te delen.
Mevrouw Aydin (D66) mist de stem van jongeren.

5. Rondvraag
Wethouder Kok zal de raad schriftelijk informeren over het vervoer.`,
  ],
  [
    'advies',
    `Seniorenraad Veenlanden

Aan het college van burgemeester en wethouders van Veenlanden
Postbus 3, 7700 AB Veenlanden

Veenlanden, 4 maart 2024

Betreft: concept-beleidsplan Ouder worden in Veenlanden

Geacht college,

U vroeg ons te reageren op het concept-beleidsplan. Wij lazen het met belangstelling.
Wij missen aandacht voor ouderen zonder netwerk. Neem in het plan op hoe deze groep wordt bereikt.
Zorg voor bankjes langs wandelroutes.

Met vriendelijke groet,
H. Brouwer, voorzitter`,
  ],
  [
    'advies',
    `Cliëntenraad Werk en Inkomen Middelmaas
Secretariaat: Dorpsstraat 4

Aan: B en W van Middelmaas
Datum: 21 juni 2024
Onderwerp: Verordening individuele inkomenstoeslag

Geachte leden van het college,

In onze vergadering van 12 juni bespraken wij de verordening. Onze bevindingen zijn de volgende.
- De wachttijd van vijf jaar is te lang; maak er drie van.
- Het aanvraagformulier is moeilijk. Laat het toetsen door ervaringsdeskundigen.

Hoogachtend,
namens de cliëntenraad,
W. Jansen`,
  ],
  [
    'collegereactie',
    `Gemeente Veenlanden

Seniorenraad Veenlanden
t.a.v. de heer H. Brouwer

Datum: 9 april 2024
Onderwerp: uw brief van 4 maart over Ouder worden in Veenlanden

Geachte heer Brouwer,

Hartelijk dank voor uw reactie op het concept-beleidsplan. Per punt laten wij u weten wat wij ermee doen.

Ouderen zonder netwerk
Dit nemen wij over. In hoofdstuk 3 is een alinea toegevoegd.

Bankjes
Dit nemen wij niet over, omdat hiervoor geen budget is.

Met vriendelijke groet,
burgemeester en wethouders van Veenlanden`,
  ],
  [
    'overig',
    `Gemeente Langeveld

Aan de Adviesraad Sociaal Domein
Datum: 2 mei 2024
Onderwerp: verzoek om advies over het beleidsplan Mantelzorg

Geachte adviesraad,

Het college stelt een nieuw beleidsplan Mantelzorg op. Graag ontvangen wij uw advies. Wij vragen u in te gaan op:
1. Zijn de doelgroepen volledig?
2. Welke ondersteuning ontbreekt?
Wij ontvangen uw advies graag voor 15 juni 2024.

Met vriendelijke groet,
het college van burgemeester en wethouders van Langeveld`,
  ],
  [
    'toezeggingenlijst',
    `Griffie gemeente Beekdal
Stand per 1 juni 2024

Wat is de raad beloofd?

1. Wethouder Vos heeft op 8 februari toegezegd de raad te informeren over de verkeersproef. Termijn: voor de zomer. Status: loopt.
2. Burgemeester Hagen heeft op 14 maart toegezegd een evaluatie van de cameraplaatsing toe te sturen. Termijn: Q4 2024. Status: loopt.
3. Wethouder Vos heeft op 11 april toegezegd de cijfers over fietsdiefstal na te sturen. Termijn: mei. Status: afgedaan.`,
  ],
  [
    'toezeggingenlijst',
    `Openstaande acties raad en commissies
Nr   Datum        Actie                                    Wie          Wanneer
1    12-01-2024   Raad informeren over subsidie theater     Wethouder Bos   Q2
2    09-02-2024   Notitie handhaving toesturen              Burgemeester    mei 2024
3    15-03-2024   Overzicht snippergroen aanleveren         Wethouder Bos   juni 2024`,
  ],
  [
    'technische_vragen',
    `Jaarstukken 2023 - vragen van de fracties

CDA
1. Blz. 12: waarom is de post onvoorzien hoger?
Antwoord: door een nagekomen factuur.
2. Blz. 40: wat is de stand van de reserve wegen?
Antwoord: 1,2 miljoen euro.
VVD
3. Blz. 8: hoeveel fte is vacant?
Antwoord: 14 fte.`,
  ],
  [
    'technische_vragen',
    `Van: griffie
Aan: raadsleden
Datum: 4 september 2024
Onderwerp: antwoorden op ambtelijke vragen over de omgevingsvisie

Vraag D66: Wat is de oppervlakte van het zoekgebied?
Antwoord: 340 hectare.

Vraag SGP: Is er een grondexploitatie?
Antwoord: Nee, die volgt bij het omgevingsplan.`,
  ],
  [
    'schriftelijke_vragen',
    `Fractie ChristenUnie Molenwaard

Aan het college van burgemeester en wethouders

Molenwaard, 8 mei 2024

Betreft: overlast van ratten in de Vogelbuurt

Geacht college,

Inwoners van de Vogelbuurt klagen over ratten. Daarom willen wij graag weten:

1. Bent u op de hoogte van deze overlast?
2. Hoeveel meldingen kwamen er binnen?
3. Wat gaat u doen?

Wij zien uw reactie met belangstelling tegemoet.

Namens de fractie,
B. Vliet`,
  ],
  [
    'schriftelijke_vragen',
    `Raadsvragen ex artikel 41 RvO
Indiener: K. Doorn (Leefbaar Molenwaard)
Datum: 2 oktober 2024
Titel: Wachttijden paspoorten

Toelichting
De wachttijd voor een afspraak is opgelopen tot zes weken.

Vragen
a. Klopt dit?
b. Wat is de norm?
c. Wanneer is dit opgelost?

Antwoord verwacht: schriftelijk binnen 30 dagen`,
  ],
  [
    'motie',
    `Groen moet je doen

De gemeenteraad van Delfland-Oost, in vergadering bijeen op 7 november 2024,

gehoord de beraadslaging over de begroting,

constaterende dat:
- het bomenbestand afneemt;

overwegende dat:
- bomen verkoeling geven;

verzoekt het college:
1. jaarlijks 500 bomen te planten;
2. de raad hierover bij de jaarrekening te informeren;

en gaat over tot de orde van de dag.

GroenLinks          PvdA
A. Bakker           S. Yilmaz`,
  ],
  [
    'amendement',
    `Wijzigingsvoorstel bij raadsvoorstel 24-118 Verordening afvalstoffenheffing

De raad van de gemeente Ruigezand, in vergadering bijeen op 12 december 2024,

besluit:

in artikel 3 het bedrag "€ 320" te vervangen door "€ 305";
dekking te vinden in de egalisatiereserve.

Toelichting
De reserve is hoog genoeg.

T. Hulst, CDA`,
  ],
  [
    'raadsbrief',
    `Informatie voor de raad
Nummer 2024-067
Portefeuillehouder R. Slot
Onderwerp Aanbesteding leerlingenvervoer

Kernboodschap
De aanbesteding is mislukt. Er kwamen geen geldige inschrijvingen.

Vervolg
Wij starten in augustus een nieuwe procedure en informeren u daarover voor 1 december.`,
  ],
  [
    'overig',
    `Raadsvoorstel
Zaaknummer 24-0911
Onderwerp: Vaststellen verordening jeugdhulp
Aan de gemeenteraad

Voorgesteld besluit
De verordening jeugdhulp 2025 vast te stellen.

Inleiding
De huidige verordening is verouderd.

Argumenten
1.1 De wet verplicht hiertoe.
1.2 De adviesraad heeft positief geadviseerd.

Financiën
Geen.`,
  ],
  [
    'beantwoording',
    `Van: Wethouder F. Kramer
Aan: de heer G. Otten, fractie Dorpsbelang
cc: griffie
Datum: 17 januari 2025
Onderwerp: RE: vragen over zonnepark Broekweg

Beste Gerrit,

In je mail van 6 januari stel je een paar vragen over het zonnepark. Hierbij mijn antwoord.

> Is de vergunning al verleend?
Nee. De aanvraag ligt bij de provincie.

> Wanneer start de bouw?
Niet eerder dan in 2026.

Groet,
Frank Kramer`,
  ],
  [
    'advies',
    `ADVIES
Nummer 2024-3
Wmo-raad Polderdam

Aan: het college van B&W
Datum: 30 augustus 2024
Onderwerp: inkoop hulp bij het huishouden

Samenvatting
De Wmo-raad kan instemmen met de inkoopstrategie, mits de kwaliteit geborgd is.

Aanbevelingen
1. Neem cliëntervaring op als gunningscriterium.
2. Beperk het aantal aanbieders niet tot drie.`,
  ],
  [
    'beantwoording',
    `Aan mevrouw N. Faber, raadslid Dorpspartij

Gemeente Grootveen
Behandeld door: team Wegen
Ons kenmerk: 2024-5512
Datum: 20 november 2024

Onderwerp: onveilige oversteek Molenstraat

Geachte mevrouw Faber,

In uw e-mail van 30 oktober 2024 vraagt u aandacht voor de oversteek in de Molenstraat. Op uw vragen antwoorden wij als volgt.

Is het college bekend met de ongevallen op deze plek?
Ja. De politie registreerde er dit jaar vier.

Is het college bereid een zebrapad aan te leggen?
Een zebrapad voldoet hier niet aan de richtlijnen. Wij onderzoeken een drempel.

Hoogachtend,
namens het college,
T. Peters, wethouder`,
  ],
  [
    'beantwoording',
    `Antwoordbrief
Steller vragen: fractie Hart voor Grootveen
Portefeuillehouder: H. Loman
Vastgesteld in college: 3 december 2024

Vraag 1
Hoeveel bomen zijn er gekapt?
Reactie
Er zijn 83 bomen gekapt.

Vraag 2
Worden ze herplant?
Reactie
Ja, in het plantseizoen.`,
  ],
  [
    'besluitenlijst',
    `B&W-besluiten week 12

1. Subsidie carnavalsoptocht
Het college besluit een subsidie van € 2.500 te verlenen.
2. Beantwoording raadsvragen fietspad
Het college besluit in te stemmen met de beantwoording.
3. Huisvesting statushouders
Het college besluit de raad te informeren met bijgaande brief.`,
  ],
  [
    'besluitenlijst',
    `gemeente Grootveen

Openbare raadsvergadering d.d. 30 januari 2025
Voorzitter: J. Prins
Griffier: M. Tel

A. Hamerstukken
A.1 Verordening leges
Conform besloten.

B. Bespreekstukken
B.1 Woonvisie
Amendement A1 (VVD) wordt verworpen met 8 stemmen voor en 13 tegen.
Het voorstel wordt aangenomen met 15 stemmen voor en 6 tegen.`,
  ],
  [
    'overig',
    `Agenda raadsvergadering 27 februari 2025
Aanvang: 19.30 uur
Voorzitter: J. Prins

1. Opening
2. Vaststelling agenda
3. Ingekomen stukken
4. Woonvisie (ter besluitvorming)
5. Motie vreemd aan de orde
6. Sluiting`,
  ],
  [
    'overig',
    `Raadsbesluit
De raad van de gemeente Grootveen;
gelezen het voorstel van burgemeester en wethouders van 10 december 2024;
gelet op artikel 147 van de Gemeentewet;
besluit:
de Legesverordening 2024 te wijzigen als volgt:
artikel 3 komt te luiden: het tarief bedraagt € 30.
Aldus besloten in de openbare raadsvergadering van 30 januari 2025.`,
  ],
  [
    'advies',
    `Jongerenraad Grootveen
e-mail: jongerenraad@grootveen.nl

Aan: wethouder Loman
Grootveen, 2 februari 2025

Hoi wethouder,

Je vroeg wat wij vinden van de plannen voor het skatepark. Wij hebben er met 40 jongeren over gepraat.
1. Maak het park overdekt.
2. Zorg dat er wc's komen.
3. Laat ons meebeslissen over de muziek.

Groetjes,
de Jongerenraad`,
  ],
  [
    'collegereactie',
    `College van B&W Westerkoog
Kerkplein 1

Participatieraad Sociaal Domein
mevrouw G. Hoek, voorzitter

Westerkoog, 25 maart 2025
Kenmerk: UIT-25-3301
Betreft: bereikbaarheid gemeentehuis (advies 2025-01)

Geachte mevrouw Hoek,

U adviseerde ons op 11 februari ongevraagd over de bereikbaarheid van het gemeentehuis.
De draaideur wordt in 2026 vervangen. Het verlaagde blad komt er dit jaar al.

Met vriendelijke groet,
Het college van Westerkoog`,
  ],
  [
    'raadsbrief',
    `Wethouder D. Korver

De gemeenteraad van Westerkoog

Datum: 1 april 2025
Onderwerp: vragen uit de commissie over de woonvisie

Beste raadsleden,

In de commissievergadering van 18 maart stelde u vragen over de woonvisie. Het rapport met cijfers is bijgevoegd.
De visie komt in mei in uw vergadering.

Groet, Dirk Korver`,
  ],
  [
    'toezeggingenlijst',
    `Termijnlijst toezeggingen commissie Sociaal

2024-T11 | Kok | 12-11-2024 | Cijfers wachttijden toesturen | maart 2025
2024-T12 | Kok | 12-11-2024 | Gesprek met scholen organiseren | Q2 2025`,
  ],
  [
    'toezeggingenlijst',
    `Bijlage bij de raadsagenda: bestuurlijke toezeggingen (stand 1 maart 2025)

Wethouder Kok
- Evaluatie van de inloopvoorziening naar de raad sturen (raad 12 december 2024, vraag PvdA). Gepland: mei 2025.
- Overzicht van huurprijzen delen (commissie 14 januari 2025, vraag SP). Gepland: april 2025.
Burgemeester Prins
- Raad informeren over de jaarwisseling (raad 30 januari 2025). Afgedaan.`,
  ],
  [
    'motie',
    `Voorstel van de fractie SP
Titel: Geen dividend naar de gemeente

Gezien de jaarrekening van het afvalbedrijf,
Overwegende dat inwoners al veel betalen,

Spreekt de raad uit dat winst terug moet naar de inwoners
en verzoekt het college dit in de aandeelhoudersvergadering in te brengen.

En gaat over tot de orde van de dag`,
  ],
  [
    'schriftelijke_vragen',
    `Mondelinge vragen voor het vragenuur van 30 januari 2025
Fractie: PvdA, mevrouw Aydin

Aanleiding: berichten over sluiting van het buurthuis.
1. Klopt het dat het buurthuis in maart dichtgaat?
2. Waar kunnen bewoners dan terecht?`,
  ],
  [
    'technische_vragen',
    `Vragen raadsleden over raadsvoorstel Grondexploitatie 2025 (technisch)
Fractie | Vraag | Antwoord
VVD | Wat is de rente? | 2,5 procent.
SP | Hoeveel woningen zijn sociaal? | 120.`,
  ],
  [
    'raadsbrief',
    `Onderwerp: tussenstand actieplan eenzaamheid
Zaaknr: 991827
Ter kennisname van de raad

Burgemeester en wethouders delen u mee dat het actieplan eenzaamheid op schema ligt.
In het vierde kwartaal ontvangt u de eindmeting.`,
  ],
  [
    'overig',
    `Projectplan Herinrichting Markt
Versie 0.3
Opdrachtgever: afdeling Ruimte
1. Inleiding
De Markt wordt opnieuw ingericht. Dit plan beschrijft de stappen.
2. Planning
De uitvoering start in 2026.`,
  ],
] as const

it.each(documents)('is known by how it is built: %s', (kind, text) => {
  expect(readHead(layOut(asSource(text))).head.kind).toBe(kind)
})
