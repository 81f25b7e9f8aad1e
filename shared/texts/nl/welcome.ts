/** The first start. */
export const welcomeTexts = {
  'welcome.title': 'Welkom bij Raadsgeheugen',
  'welcome.about':
    'Het geheugen van één persoon of één kantoor: wat is gevraagd, wat is toegezegd, wat kwam ervan, met de bron erbij. Alles blijft op deze computer.',
  'welcome.role': 'Wat is uw rol?',
  'welcome.roleHint':
    'Uw rol bepaalt alleen welk scherm eerst opengaat. U kunt dit later wijzigen bij Instellingen.',
  'welcome.municipality': 'Uw gemeente (mag leeg blijven)',
  'welcome.start': 'Waarmee begint u?',
  'welcome.importAbout':
    'PDF, Word, e-mail, Excel of tekst: beantwoordingen, raadsbrieven, moties en adviezen.',
  'welcome.sampleAbout': 'De stukken van een verzonnen gemeente. U haalt ze in één keer weer weg.',
  'welcome.later': 'Later beginnen',
  'welcome.laterAbout': 'U ziet het lege scherm. Inlezen kan altijd met Ctrl+O.',
  'welcome.skip': 'Welkom overslaan',
} as const
