/** Answers that came to questions that are followed. */
export const answersTexts = {
  'answers.sign.text': 'dezelfde vraag',
  'answers.sign.reference': 'het kenmerk van de vragen staat erin',
  'answers.sign.date': 'de datum van de vragen staat erin',
  'answers.sign.subject': 'het onderwerp van de vragen staat erin',
  'answers.sign.number': 'hetzelfde nummer',
  'answers.sign.words': 'woorden die in vraag en antwoord staan: {words}',
  'answers.followed':
    '{count, plural, one {Dit document beantwoordt een vraag die u volgt.} other {Dit document beantwoordt # vragen die u volgt.}}',
  'answers.here':
    '{count, plural, one {Het antwoord op een van deze vragen is al vastgelegd} other {De antwoorden op # van deze vragen zijn al vastgelegd}}: “{title}”, {date}. Koppel ze daar; tot dan staan de vragen open.',
  'answers.look': 'Bekijken',
  'answers.whenRecorded':
    '{count, plural, =0 {Bij het vastleggen wordt er geen gekoppeld.} one {Bij het vastleggen krijgt die vraag haar antwoord.} other {Bij het vastleggen krijgen # vragen hun antwoord.}}',
  'answers.tieThem': '{count, plural, =0 {U koppelt er geen.} other {Koppel het antwoord aan de vraag.}}',
  'answers.noDate': 'Geef het document eerst een datum: dat is de dag van het antwoord.',
  'answers.tie': '{count, plural, one {Vraag koppelen} other {# vragen koppelen}}',
  'answers.tied':
    '{count, plural, one {De vraag heeft haar antwoord.} other {# vragen hebben hun antwoord.}}',
  'answers.choose': 'Antwoord koppelen aan {name}',
  'answers.repeated': 'Hier staat vraag {number}: {text}',
  'answers.alone': 'Hier staat antwoord {number}, zonder de vraag.',
  'answers.because': 'Want: {signs}.',
  'answers.inTime': 'Op tijd: de termijn is {date}.',
  'answers.late': 'Te laat: de termijn was {date}.',
  'answers.recorded':
    '{title}: {count, plural, one {# item} other {# items}} vastgelegd, {tied, plural, one {# vraag heeft haar antwoord} other {# vragen hebben hun antwoord}}.',
} as const
