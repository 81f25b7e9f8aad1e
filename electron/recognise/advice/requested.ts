/** Whether a letter of advice says that it was asked for; null where it says neither. */
export const saysRequested = (text: string): boolean | null => {
  const words = text.slice(0, 6000).replace(/\s+/g, ' ')
  if (/ongevraagd advies|uit eigen beweging|eigen initiatief/iu.test(words)) return false
  const asked =
    /(?:verzocht|gevraagd|vroeg u ons|vraagt ons|vraagt u ons|verzoekt ons)[^.]{0,80}advies|adviesaanvraag|adviesvraag|(?:vroeg|vroegen|vraagt|verzocht|verzoekt) (?:u|het college|de gemeente|de wethouder|burgemeester en wethouders) [^.]{0,80}advies|u (?:vroeg|vraagt|verzocht)[^.]{0,80}advies|om (?:ons )?advies (?:gevraagd|verzocht)|op uw verzoek|gevraagd advies|advies (?:gevraagd|uit te brengen)|vroeg u ons/iu
  return asked.test(words) ? true : null
}
