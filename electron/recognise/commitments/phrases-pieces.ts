/** Pieces of which the larger expressions of what is told and done are made. */

export const who =
  '(?:wij|we|ik|het college(?: van (?:b\\s?(?:&|en)\\s?w|burgemeester en wethouders))?|b\\s?(?:&|en)\\s?w|burgemeester en wethouders|(?:de |onze )?(?:loco-?)?(?:burgemeester|wethouder|portefeuillehouder)(?: (?:(?:van|de|der|den|ter|te) )*\\p{Lu}[\\p{L}’-]+){0,2})'

export const whom =
  '(?:u(?:w raad|w commissie)?|(?:de|onze) (?:gemeente)?raad|(?:de|uw) (?:raads)?commissie|raadsleden|(?:de|alle) fracties)'

export const start = '(?<![\\p{L}-])'

export const end = '(?![\\p{L}-])'
