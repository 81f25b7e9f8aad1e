import { draw, type Random } from './random.ts'

/** Words for made-up council papers. Written for the benchmark; no sentence of a real document is in here. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

const small =
  list(`de het een van in op te dat die voor met aan is zijn om bij door als er ook naar uit over tot of wordt
  worden werd heeft hebben kan kunnen zal zullen moet moeten wij dit deze daar hier niet geen wel nog al meer dan maar zo na
  per onder tussen binnen volgens zonder sinds alle welke waar wanneer`)
const common =
  list(`college raad gemeente wethouder inwoners wijk buurt plan besluit onderzoek budget motie voorstel subsidie
  vergunning verkeer parkeren woning bouw zorg jeugd school cliënt energie water groen afval veiligheid overlast toegankelijk
  begroting evaluatie overleg planning regio provincie beleid advies commissie termijn financiën coördinatie beëindiging`)
const heads =
  list(`beleid plan nota fonds regeling overleg vergunning aanvraag besluit visie agenda kaart toets loket budget
  bijdrage tarief heffing onderzoek rapport proef monitor norm route halte brug plein park centrum gebouw zaal dienst team raad
  commissie panel netwerk akkoord contract subsidie project programma termijn fase opgave doel groep punt straat wijk kade oever
  haven markt kern zone rand gebied terrein kavel woning toren veld hal zwembad school klas plaats ruimte ronde tafel avond brief
  melding klacht bezwaar beroep advies lijst register archief dossier`)
const parts =
  list(`jeugd zorg woon bouw water groen afval energie warmte wind zonne fiets voet parkeer verkeers geluids lucht
  bodem sloop sport cultuur kunst muziek theater erfgoed toerisme recreatie winkel horeca markt haven industrie kantoor bedrijfs
  werk scholings taal armoede schuld minima bijstands ouderen kinder leerlingen vervoers bus trein tram veer brug tunnel dijk
  riool hemelwater klimaat natuur bomen struik hei duin polder stads dorps wijk buurt straat plein kern rand grens regio
  veiligheids brand crisis toezicht handhavings horeca evenementen vergunningen belasting leges grond erfpacht pacht huur koop
  starters senioren student gezins mantel thuis dag nacht crisis inloop opvang asiel inburgerings participatie inspraak burger
  bewoners raads college griffie bestuurs personeels digitale data privacy archief post klant balie`)
const verbs =
  list(`onderzoeken bespreken voorleggen uitvoeren vaststellen informeren verlengen toetsen aanpassen inrichten
  afronden starten herzien beperken vergroten ondersteunen begeleiden toelichten beantwoorden verwerken`)
const starts = list(`Zo Nu Daarna Daarom Inmiddels Bovendien Intussen Verder Vooral Straks`)
const places =
  list(`Oostbeek Wilgendam Lageveen Heidekamp Noorderzijl Kerkwijk Molenrak Zandhoek Berkenrode Vaartzicht
  Duinlust Esdonk`)
const endings = ['', '', '', 'en', 's', 'tje', 'kosten', 'aanpak', 'gebruik']

/** The made-up municipalities and people of the generated store. */
export const municipalities = places
export const holders = list(`Adema Brouns Ceelen Drost Elzinga Faber Gielen Hoeksma Iking Jorna`).map(
  (name) => `wethouder ${name}`,
)
export const groups = list(`Dorpsbelang Lokaal Groenlicht Samen Vooruit Middenweg Waterpartij Stadshart`)

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Word number `rank` of the long tail: compounds of one, two or three parts. The same number is always the same word. */
export const compound = (rank: number): string => {
  const head = heads[rank % heads.length]
  const part = parts[(Math.floor(rank / heads.length) + rank * 17) % parts.length]
  const further = Math.floor(rank / heads.length / parts.length)
  const ending = endings[further % endings.length]
  const front = further < endings.length ? '' : parts[(further * 37) % parts.length]
  return `${front}${part}${head}${ending}`
}

/** Few words are often used and most hardly ever, as in any language. */
const word = (random: Random): string => {
  const kind = random()
  if (kind < 0.46) return draw(random, small, 1.6)
  if (kind < 0.66) return draw(random, common, 1.8)
  if (kind < 0.74) return draw(random, verbs, 1.3)
  if (kind < 0.77) return String(Math.floor(random() ** 2 * 4000) + 1)
  if (kind < 0.79) return draw(random, places, 1)
  return compound(Math.floor(300_000 ** random() * (0.5 + random())))
}

export const sentence = (random: Random): string => {
  const length = 8 + Math.floor(random() * 18)
  const words = Array.from({ length }, () => word(random))
  return `${draw(random, starts, 1)} ${words.join(' ')}.`
}

/** About 130 words: one passage of the search index. */
export const paragraph = (random: Random): string => {
  const lengths = 6 + Math.floor(random() * 4)
  return Array.from({ length: lengths }, () => sentence(random)).join(' ')
}

export const subject = (random: Random): string =>
  titled(
    `${compound(Math.floor(300_000 ** random()))} ${draw(random, places, 1)} ${draw(random, common, 1.5)}`,
  )
