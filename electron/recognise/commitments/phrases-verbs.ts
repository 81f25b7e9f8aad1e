/** The verbs of council papers with the forms that Dutch makes of them, so that one word serves every tense and order. */

/** What a verb is about: a deed, looking into something, something that merely is so, or coming about by itself. */
type VerbSort = 'deed' | 'look' | 'state' | 'happen'

/** With a particle before a plus ("mee+nemen"); a strong verb with its participle after "=" and odd forms after "/". */
const deeds =
  'vermelden op+stellen in+stellen vast+stellen aan+stellen voor+stellen bij+stellen beschikbaar+stellen veilig+stellen samen+stellen ' +
  'op+nemen=genomen mee+nemen=genomen over+nemen=genomen aan+nemen=genomen in+nemen=genomen ondernemen=ondernomen waar+nemen=genomen ' +
  'voor+leggen aan+leggen vast+leggen neer+leggen op+leggen uit+werken mee+werken samen+werken bij+werken door+werken verwerken ' +
  'uit+voeren in+voeren door+voeren aan+voeren toe+voegen samen+voegen aan+passen toe+passen aan+vullen in+vullen uit+breiden af+ronden ' +
  'op+pakken aan+pakken in+richten her+inrichten op+richten uit+zetten in+zetten voort+zetten om+zetten op+zetten door+zetten ' +
  'op+leveren aan+leveren na+leveren in+dienen aan+vragen op+vragen uit+vragen na+vragen bevragen uit+nodigen ' +
  'aan+trekken=getrokken in+trekken=getrokken uit+trekken=getrokken op+starten starten beginnen=begonnen hervatten openen=geopend sluiten=gesloten ' +
  'aan+bieden=geboden aan+brengen=gebracht in+brengen=gebracht uit+brengen=gebracht onder+brengen=gebracht terug+brengen=gebracht ' +
  'plaatsen verplaatsen vervangen=vervangen verlengen verbeteren verbreden versterken vereenvoudigen versnellen verminderen verduidelijken ' +
  'organiseren realiseren actualiseren evalueren publiceren monitoren presenteren agenderen corrigeren reserveren controleren reageren ' +
  'adviseren stimuleren faciliteren subsidiëren compenseren integreren implementeren coördineren ontwikkelen ' +
  'herzien=herzien/herziet versturen herijken herstellen herschrijven=herschreven herhalen heropenen herinrichten hernieuwen heroverwegen=heroverwogen ' +
  'maken bouwen leveren regelen opleveren schrijven=geschreven doen=gedaan geven=gegeven benaderen aan+schrijven=geschreven ' +
  'bespreken=besproken af+spreken=gesproken aan+spreken=gesproken in+spreken=gesproken spreken=gesproken overleggen raadplegen toetsen meten=gemeten ' +
  'wijzen=gewezen aan+wijzen=gewezen toe+wijzen=gewezen door+rekenen uit+rekenen berekenen betrekken=betrokken ' +
  'vragen=gevraagd verzoeken=verzocht bepleiten aan+dringen=gedrongen op+roepen=geroepen besluiten=besloten beslissen=beslist ' +
  'voor+bereiden aan+besteden uit+reiken vergroten verkleinen verlagen verhogen afschaffen af+schaffen bij+houden=gehouden rekening+houden=gehouden ' +
  'laten zorgen bekend+maken inzichtelijk+maken vrij+maken schoon+maken op+lossen op+hangen=gehangen af+handelen beantwoorden ' +
  'verstrekken vergoeden ondersteunen begeleiden uit+betalen handhaven intensiveren af+stellen in+regelen op+hogen aan+leggen ontwerpen=ontworpen op+schalen af+bouwen op+bouwen ' +
  'aan+sluiten=gesloten onderhandelen verwijderen reinigen snoeien planten kappen weg+halen op+ruimen schilderen ' +
  'vernieuwen renoveren inspecteren borgen delen sturen zenden=gezonden communiceren leggen zetten brengen=gebracht nemen=genomen stellen voeren ' +
  'treffen=getroffen bij+praten in+lichten toe+lichten bezoeken=bezocht mee+geven=gegeven door+geven=gegeven aan+kaarten in+plannen verruimen schrappen wijzigen ruimen rectificeren herplaatsen bij+stellen stellen terug+koppelen terug+komen=gekomen terug+vallen informeren rapporteren berichten melden toe+sturen toe+zenden=gezonden na+sturen na+zenden=gezonden consulteren'
const moreDeeds =
  'verspreiden beoordelen verzorgen in+huren verhelpen=verholpen af+stemmen op+schonen ontsluiten=ontsloten uit+rollen weg+nemen=genomen weg+werken ' +
  'verstevigen bellen mailen terug+bellen aan+melden benoemen werven=geworven op+leiden bij+voegen verantwoorden verrekenen vrij+geven=gegeven ' +
  'door+trekken=getrokken af+sluiten=gesloten ondertekenen verkopen=verkocht aan+kopen=gekocht verwerven=verworven verhuren om+vormen om+leiden om+leggen ' +
  'saneren slopen isoleren verduurzamen op+halen in+zamelen vegen maaien asfalteren herstraten beboeten uit+keren terug+betalen kwijt+schelden=gescholden af+koppelen ' +
  'aan+scherpen versoepelen uit+schrijven=geschreven in+schrijven=geschreven op+maken formuleren bundelen samen+brengen=gebracht koppelen markeren ' +
  'door+spreken=gesproken door+nemen=genomen mee+denken=gedacht op+volgen uit+wisselen verzamelen door+sturen rond+sturen digitaliseren testen verankeren harmoniseren ' +
  'verhuizen huisvesten op+vangen=gevangen verzwaren ontmantelen ontruimen repareren egaliseren verharden versmallen afzetten herbeoordelen ' +
  'uit+leggen uit+besteden open+stellen registreren experimenteren tekenen toe+kennen uiteen+zetten selecteren klaar+zetten verhelderen vertalen verhogen beperken schorsen stop+zetten beëindigen verdubbelen halveren'
const worksOfTown =
  'combineren verschuiven=verschoven benutten stabiliseren verlenen waarschuwen stoppen verkorten beleggen bevorderen over+hevelen=geheveld contracteren ' +
  'aan+kondigen af+kondigen bemensen bemiddelen aan+jagen af+bakenen af+breken=gebroken af+voeren archiveren bekrachtigen beveiligen verbouwen aan+bouwen ' +
  'demonteren monteren installeren bestraten her+bestraten bekleden verleggen spoelen bemesten in+zaaien dunnen knotten rooien bij+planten ' +
  'graven=gegraven frezen kalibreren scannen fotograferen kopiëren aan+bellen flyeren interviewen enquêteren vergelijken=vergeleken ' +
  'auditeren valideren certificeren keuren schouwen patrouilleren surveilleren bekeuren sommeren onteigenen verpachten veilen taxeren innen in+vorderen ' +
  'terug+vorderen factureren waarborgen garanderen in+schakelen uit+schakelen dimmen zuiveren af+graven=gegraven bijeen+roepen=geroepen bijeen+brengen=gebracht ' +
  'voor+lichten op+knappen op+frissen in+perken af+romen bij+springen=gesprongen in+springen=gesprongen aan+schuiven=geschoven neer+zetten klaar+leggen'
const moreLooks =
  'door+lichten heronderzoeken=heronderzocht na+meten=gemeten na+trekken=getrokken na+kijken=gekeken verifiëren na+rekenen terug+kijken=gekeken'
const looks =
  'onderzoeken=onderzocht zoeken=gezocht bezien=bezien/beziet bekijken=bekeken verkennen na+lopen=gelopen na+gaan=gegaan/gaat/ga uit+zoeken=gezocht inventariseren overwegen=overwogen ' +
  'af+wegen=gewogen mee+wegen=gewogen kijken=gekeken na+denken=gedacht analyseren peilen verdiepen in+gaan=gegaan/gaat'
const states =
  'zien/ziet ramen hanteren vinden weten kennen denken begrijpen constateren merken lezen gebruiken schatten noemen achten beschouwen ' +
  'herkennen onderschrijven beschikken ontvangen signaleren beseffen waarderen betreuren kunnen/kan mogen/mag delen hechten menen geloven ' +
  'streven hopen verwachten willen/wil hebben/heeft/hebt zijn/is/bent/ben worden staan/staat liggen zitten blijven houden lopen vertrouwen danken ' +
  'vallen geven voldoen bestaan/bestaat gaan gelden blijken lijken schijnen horen wonen leven zullen moeten dienen hoeven ' +
  'investeren betalen dekken begroten bekostigen bezuinigen bijdragen financieren besteden erkennen benadrukken verwijzen beogen toe+juichen onder+schrijven aan+geven ervaren krijgen baren spijten bedoelen stellen_vast zeggen ' +
  'vragen_zich realiseren_zich antwoorden deelnemen behoren verdienen leren steunen snappen voelen wensen kiezen vinden betekenen treden=getreden'
const happenings =
  'volgen/volgt komen/komt starten beginnen=begonnen verschijnen=verschenen plaats+vinden=gevonden aan+vangen=gevangen/vangt in+gaan/gaat gebeuren openen heropenen landen'

export type VerbForm = Readonly<{
  sort: VerbSort
  lemma: string
  /** "mee" of "mee+nemen": it stands elsewhere in a main clause and before the verb in others. */
  particle: string | null
  form: 'finite' | 'infinitive' | 'participle'
}>

const vowels = 'aeiou'
/** Stems that the spelling allows: "maken" gives maak, "zetten" zet, "geven" geef, "lezen" lees, "koppelen" koppel. */
const stemsOf = (infinitive: string): string[] => {
  if (!infinitive.endsWith('en')) return [infinitive.replace(/n$/, '')]
  const bare = infinitive.slice(0, -2)
  if (infinitive.endsWith('eren')) return [`${bare.slice(0, -1)}er`, bare]
  const [last = '', before = '', third = ''] = [bare.at(-1), bare.at(-2), bare.at(-3)]
  const hard = bare.replace(/v$/, 'f').replace(/z$/, 's')
  if (last === before) return [bare.slice(0, -1)]
  const open = vowels.includes(before) && !vowels.includes(third) && !vowels.includes(last)
  return open ? [`${hard.slice(0, -1)}${before}${hard.at(-1) ?? ''}`, hard] : [hard]
}

const participlesOf = (infinitive: string, stems: readonly string[]): string[] => {
  const whole = /^(?:be|ge|her|ont|ver|er|onder|over|raad|ver)/u.test(infinitive)
  const ge = (stem: string) =>
    whole
      ? stem
      : `${/^[ei]/u.test(stem) ? `ge${stem.replace(/^e/u, 'ë').replace(/^i/u, 'ï')}` : `ge${stem}`}`
  return stems.flatMap((stem) => (/[td]$/u.test(stem) ? [ge(stem)] : [`${ge(stem)}d`, `${ge(stem)}t`]))
}

const forms = new Map<string, VerbForm[]>()
/** "Innen" and "meten" would give these by rule; they are prepositions. */
const prepositions: ReadonlySet<string> = new Set(['in', 'met', 'op', 'om', 'uit', 'aan', 'bij', 'tot'])
const put = (word: string, form: VerbForm) => {
  if (prepositions.has(word)) return
  const known = forms.get(word)
  if (known === undefined) forms.set(word, [form])
  else known.push(form)
}

const add = (sort: VerbSort, list: string) => {
  for (const entry of list.split(' ').filter((word) => word !== '')) {
    const [head = '', ...odd] = entry.split('/')
    const [whole = '', strong] = head.split('=')
    const [particle, verb] = whole.includes('+') ? whole.split('+') : [null, whole]
    if (verb === undefined || verb.includes('_')) continue
    const stems = stemsOf(verb)
    const lemma = `${particle ?? ''}${verb}`
    const base = { sort, lemma, particle: particle ?? null }
    const finite = [
      verb,
      ...odd,
      ...stems.flatMap((stem) => (stem.endsWith('t') ? [stem] : [stem, `${stem}t`])),
    ]
    const participles = strong === undefined ? participlesOf(verb, stems) : [strong]
    for (const word of new Set(finite)) {
      put(word, { ...base, form: 'finite' })
      if (particle !== null && particle !== undefined) put(`${particle}${word}`, { ...base, form: 'finite' })
    }
    for (const word of [`${particle ?? ''}${verb}`, ...(particle ? [`${particle}te${verb}`] : [])])
      put(word, { ...base, form: 'infinitive' })
    for (const word of participles) put(`${particle ?? ''}${word}`, { ...base, form: 'participle' })
  }
}
add('look', looks)
add('deed', deeds)
add('look', moreLooks)
add('deed', moreDeeds)
add('deed', worksOfTown)
add('state', states)
add('happen', happenings)

/** Everything that a word can be a form of; empty for other words. */
export const verbForms = (word: string): readonly VerbForm[] => forms.get(word.toLowerCase()) ?? []
