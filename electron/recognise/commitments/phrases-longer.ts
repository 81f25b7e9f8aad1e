import { withLetters } from '../text/letters.ts'
/** Deeds said with more words than a verb, by what kind of deed it is. */

import { end, start, who, whom } from './phrases-pieces.ts'

const moreWords = [
  // An order to somebody who works for the municipality.
  `(?:krijgt|krijgen|geeft|geven|verlenen|verleent|verstrekken|verstrekt)${end}[^;?!]{0,80}?${start}opdracht (?:om|tot|voor)${end}`,
  `(?:heeft|hebben) [^;?!]{0,40}?opdracht (?:gekregen|gegeven|verstrekt) [^;?!]{0,60}?${start}(?:binnen|vóór|uiterlijk|nog)${end}`,
  // Somebody hears, gets or sees something of the executive.
  `(?:hoort|horen|verneemt|vernemen|ontvangt|ontvangen|krijgt|krijgen)${end}[^;?!]{0,60}?${start}van (?:ons|het college)${end}`,
  `(?:krijgt|krijgen|ontvangt|ontvangen)${end}[^;?!]{0,60}?${start}(?:nog|alsnog|binnenkort|apart|separaat)${end}[^;?!]{0,40}?${start}(?:antwoord|reactie|bericht|brief|uitnodiging|terugkoppeling|informatie)${end}`,
  // The reader is asked to think along with what is being made.
  `(?:vraagt|vragen|nodigt|nodigen|betrekt|betrekken) ${who} (?:u|uw \\p{L}+|de \\p{L}+raad)${end}[^;?!]{0,40}?${start}(?:mee te \\p{L}+en|te adviseren|te reageren|uit|bij)${end}`,
  // Laid open, written down.
  `(?:leg|legt|leggen) (?:${who} )?[^;?!]{0,60}?${start}(?:ter inzage|vast in)${end}`,
  `(?:neemt|nemen) ${who}${end}[^,;?!]{0,80}?${start}(?:paragraaf|passage|hoofdstuk|bijlage) op${end}`,
  // Chosen, so it will be.
  `(?:kiezen|kiest) (?:${who} )?(?:er ?|hier|daar)(?:dan ook |daarom )?voor${end}[^;?!]{0,100}?${start}(?:in|op|vóór|voor|binnen|uiterlijk|bij|na) (?:de |het )?[\\p{L}\\d]+[^;?!]{0,80}?${start}te \\p{L}+en${end}`,
  // Looked into: what comes of it is open.
  `(?:wordt|worden) (?:nu |nog |verder )*in (?:beeld|kaart) gebracht${end}`,
  `(?:wordt|worden) (?:daarin|daarbij|hierin|hierbij) (?:ook |nog )*(?:onderzocht|bekeken|bezien|verkend|uitgewerkt|nagegaan)${end}`,
  `(?:${who} (?:gaan|gaat)|(?:gaan|gaat) ${who}) [^,;?!]{2,60}? (?:vragen|verzoeken)${end}(?= (?:om|of)${end})`,
  // Where it goes wrong: "Lukt dat niet, dan sluiten wij …".
].join('|')

/** The same at the head of a sentence. */
const firstWords = [
  `(?:ja, )?${who} (?:neemt|nemen) [^,;?!]{2,80}? op in (?:de|het|een|ons|onze)${end}`,
  `(?:ja, )?${who} (?:onderzoek|bezie|bekijk|verken|kijk)\\p{L}* (?:nu |nog |ook |dan |daarbij )*of${end}`,
  `bij [^,;?!]{4,100} (?:onderzoek|bezie|bekijk|verken|kijk)\\p{L}* ${who}${end}[^;?!]{0,80}?${start}of${end}`,
  `(?:tot|tot aan|totdat|ja,) (?:[^,;?!]{2,80} )?(?:(?:informeert|informeren) ${who} ${whom}|${who} (?:informeert|informeren) ${whom})${end}`,
  `(?!als|indien)\\p{Lu}\\p{L}+t [^,;?!]{2,60}, dan (?!kunnen|mogen|moeten|willen|zouden|hoeven|hebben|zijn|vinden|weten|spreken|gelden)\\p{L}{3,}en (?:wij|we)${end}`,
].join('|')

/** Deeds said with more words than a verb, by what kind of deed it is. Proposed where the executive writes. */
export const inMoreWords = withLetters(`^(?:${firstWords})|${start}(?:${moreWords})`, 'iu')
