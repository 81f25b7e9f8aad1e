/** The municipalities of the Netherlands as they are now. */
const present =
  `'s-Hertogenbosch|Aa en Hunze|Aalsmeer|Aalten|Achtkarspelen|Alblasserdam|Albrandswaard|Alkmaar|Almelo|Almere|Alphen aan den Rijn|Alphen-Chaam|Altena|Ameland|Amersfoort|Amstelveen|Amsterdam|Apeldoorn|Arnhem|Assen|Asten|Baarle-Nassau|Baarn|Barendrecht|Barneveld|Beek|Beekdaelen|Beesel|Berg en Dal|Bergeijk|Bergen|Bergen op Zoom|Berkelland|Bernheze|Best|Beuningen|Beverwijk|Bladel|Blaricum|Bloemendaal|Bodegraven-Reeuwijk|Boekel|Borger-Odoorn|Borne|Borsele|Boxtel|Breda|Bronckhorst|Brummen|Brunssum|Bunnik|Bunschoten|Buren|Capelle aan den IJssel|Castricum|Coevorden|Cranendonck|Culemborg|Dalfsen|Dantumadiel|De Bilt|De Fryske Marren|De Ronde Venen|De Wolden|Delft|Den Haag|Den Helder|Deurne|Deventer|Diemen|Dijk en Waard|Dinkelland|Doesburg|Doetinchem|Dongen|Dordrecht|Drechterland|Drimmelen|Dronten|Druten|Duiven|Echt-Susteren|Edam-Volendam|Ede|Eemnes|Eemsdelta|Eersel|Eijsden-Margraten|Eindhoven|Elburg|Emmen|Enkhuizen|Enschede|Epe|Ermelo|Etten-Leur|Geertruidenberg|Geldrop-Mierlo|Gemert-Bakel|Gennep|Gilze en Rijen|Goeree-Overflakkee|Goes|Goirle|Gooise Meren|Gorinchem|Gouda|Groningen|Gulpen-Wittem|Haaksbergen|Haarlem|Haarlemmermeer|Halderberge|Hardenberg|Harderwijk|Hardinxveld-Giessendam|Harlingen|Hattem|Heemskerk|Heemstede|Heerde|Heerenveen|Heerlen|Heeze-Leende|Heiloo|Hellendoorn|Helmond|Hendrik-Ido-Ambacht|Hengelo|Het Hogeland|Heumen|Heusden|Hillegom|Hilvarenbeek|Hilversum|Hoeksche Waard|Hof van Twente|Hollands Kroon|Hoogeveen|Hoorn|Horst aan de Maas|Houten|Huizen|Hulst|IJsselstein|Kaag en Braassem|Kampen|Kapelle|Katwijk|Kerkrade|Koggenland|Krimpen aan den IJssel|Krimpenerwaard|Laarbeek|Land van Cuijk|Landgraaf|Landsmeer|Lansingerland|Laren|Leeuwarden|Leiden|Leiderdorp|Leidschendam-Voorburg|Lelystad|Leudal|Leusden|Lingewaard|Lisse|Lochem|Loon op Zand|Lopik|Losser|Maasdriel|Maasgouw|Maashorst|Maassluis|Maastricht|Medemblik|Meerssen|Meierijstad|Meppel|Middelburg|Midden-Delfland|Midden-Drenthe|Midden-Groningen|Moerdijk|Molenlanden|Montferland|Montfoort|Mook en Middelaar|Neder-Betuwe|Nederweert|Nieuwegein|Nieuwkoop|Nijkerk|Nijmegen|Nissewaard|Noardeast-Fryslân|Noord-Beveland|Noordenveld|Noordoostpolder|Noordwijk|Nuenen, Gerwen en Nederwetten|Nunspeet|Oegstgeest|Oirschot|Oisterwijk|Oldambt|Oldebroek|Oldenzaal|Olst-Wijhe|Ommen|Oost Gelre|Oosterhout|Ooststellingwerf|Oostzaan|Opmeer|Opsterland|Oss|Oude IJsselstreek|Ouder-Amstel|Oudewater|Overbetuwe|Papendrecht|Peel en Maas|Pekela|Pijnacker-Nootdorp|Purmerend|Putten|Raalte|Reimerswaal|Renkum|Renswoude|Reusel-De Mierden|Rheden|Rhenen|Ridderkerk|Rijssen-Holten|Rijswijk|Roerdalen|Roermond|Roosendaal|Rotterdam|Rozendaal|Rucphen|Schagen|Scherpenzeel|Schiedam|Schiermonnikoog|Schouwen-Duiveland|Simpelveld|Sint-Michielsgestel|Sittard-Geleen|Sliedrecht|Sluis|Smallingerland|Soest|Someren|Son en Breugel|Stadskanaal|Staphorst|Stede Broec|Steenbergen|Steenwijkerland|Stein|Stichtse Vecht|Súdwest-Fryslân|Terneuzen|Terschelling|Texel|Teylingen|Tholen|Tiel|Tilburg|Tubbergen|Twenterand|Tynaarlo|Tytsjerksteradiel|Uitgeest|Uithoorn|Urk|Utrecht|Utrechtse Heuvelrug|Vaals|Valkenburg aan de Geul|Valkenswaard|Veendam|Veenendaal|Veere|Veldhoven|Velsen|Venlo|Venray|Vijfheerenlanden|Vlaardingen|Vlieland|Vlissingen|Voerendaal|Voorne aan Zee|Voorschoten|Voorst|Vught|Waadhoeke|Waalre|Waalwijk|Waddinxveen|Wageningen|Wassenaar|Waterland|Weert|West Betuwe|West Maas en Waal|Westerkwartier|Westerveld|Westervoort|Westerwolde|Westland|Weststellingwerf|Wierden|Wijchen|Wijdemeren|Wijk bij Duurstede|Winterswijk|Woensdrecht|Woerden|Wormerland|Woudenberg|Zaanstad|Zaltbommel|Zandvoort|Zeewolde|Zeist|Zevenaar|Zoetermeer|Zoeterwoude|Zuidplas|Zundert|Zutphen|Zwartewaterland|Zwijndrecht|Zwolle`.split(
    '|',
  )

/** Municipalities that merged into others since about 2005: their documents are still asked about. */
const former =
  `Aalburg|Ambt Montfort|Appingedam|Arcen en Velden|Bedum|Beemster|Bellingwedde|Bennebroek|Bergambacht|Bergschenhoek|Berkel en Rodenrijs|Bernisse|Binnenmaas|Boarnsterhim|Bodegraven|Bolsward|Boskoop|Boxmeer|Breukelen|Brielle|Bussum|Cromstrijen|Cuijk|De Lier|De Marne|Delfzijl|Dirksland|Dongeradeel|Doorn|Driebergen-Rijsenburg|Echt|Edam|Eemsmond|Ferwerderadiel|Franekeradeel|Gaasterlân-Sleat|Geldermalsen|Giessenlanden|Goedereede|Graafstroom|Grave|Groenlo|Groesbeek|Grootegast|Haaren|Haarlemmerliede en Spaarnwoude|Haren|Heerhugowaard|Helden|Hellevoetsluis|Hoogezand-Sappemeer|Jacobswoude|Kessel|Kollumerland en Nieuwkruisland|Korendijk|Landerd|Langedijk|Leek|Leerdam|Leeuwarderadeel|Lemsterland|Liemeer|Liesveld|Lingewaal|Littenseradiel|Loenen|Loppersum|Maarssen|Maasbracht|Maasbree|Maasdonk|Margraten|Marum|Meijel|Menaldumadeel|Menameradiel|Menterwolde|Middelharnis|Mierlo|Mill en Sint Hubert|Millingen aan de Rijn|Molenwaard|Muiden|Naarden|Nederlek|Neerijnen|Niedorp|Nieuw-Lekkerland|Noordwijkerhout|Nuth|Obdam|Onderbanken|Oostflakkee|Oud-Beijerland|Ouderkerk|Reeuwijk|Reiderland|Rijnwaarden|Rijnwoude|Roggel en Neer|Rozenburg|Schaijk|Schermer|Schijndel|Schinnen|Schoonhoven|Sevenum|Sint Anthonis|Sint-Oedenrode|Slochteren|Sneek|Spijkenisse|Strijen|Swalmen|Ten Boer|Ter Aar|Thorn|Ubbergen|Uden|Veghel|Venhuizen|Vianen|Vlagtwedde|Vlist|Warmond|Weesp|Wehl|Werkendam|Wervershoof|Westvoorne|Wieringen|Wieringermeer|Winschoten|Winsum|Wognum|Woudrichem|Wymbritseradiel|Wûnseradiel|Zederik|Zeevang|Zelhem|Zijpe|Zuidhorn|Zwartsluis`.split(
    '|',
  )

export const dutchMunicipalities: readonly string[] = [...present, ...former]

/** Other names for the same municipality, in capitals of a letterhead or in everyday speech. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ["'s-Gravenhage", 'Den Haag'],
  ['’s-Gravenhage', 'Den Haag'],
  ['’s-Hertogenbosch', "'s-Hertogenbosch"],
  ['Den Bosch', "'s-Hertogenbosch"],
  ['Nuenen', 'Nuenen, Gerwen en Nederwetten'],
  ['Nuenen c.a.', 'Nuenen, Gerwen en Nederwetten'],
  ['Noordoost-Fryslân', 'Noardeast-Fryslân'],
  ['Zuidwest-Friesland', 'Súdwest-Fryslân'],
  ['De Friese Meren', 'De Fryske Marren'],
])

/** Places whose municipality has another name, because they merged into it or are its seat: its letters are dated there. */
export const mergedInto: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Spijkenisse: 'Nissewaard',
    'Oud-Beijerland': 'Hoeksche Waard',
    Veghel: 'Meierijstad',
    Leek: 'Westerkwartier',
    Bergschenhoek: 'Lansingerland',
    Winsum: 'Het Hogeland',
    Geldermalsen: 'West Betuwe',
    Leerdam: 'Vijfheerenlanden',
    Heerjansdam: 'Zwijndrecht',
    Hellevoetsluis: 'Voorne aan Zee',
    Uden: 'Maashorst',
    Cuijk: 'Land van Cuijk',
    Boxmeer: 'Land van Cuijk',
    Sneek: 'Súdwest-Fryslân',
    Joure: 'De Fryske Marren',
    Drachten: 'Smallingerland',
    Hoogezand: 'Midden-Groningen',
    Middelharnis: 'Goeree-Overflakkee',
    Maarssen: 'Stichtse Vecht',
    Naaldwijk: 'Westland',
  }),
)

/** Names that are everyday words, surnames or places elsewhere as well: only what stands around them tells. */
export const ordinaryNames: ReadonlySet<string> = new Set(
  'Altena|Asten|Beek|Bergen|Best|Bloemendaal|Boekel|Borne|Buren|Deurne|Dongen|Doorn|Duiven|Echt|Edam|Ede|Emmen|Epe|Gennep|Goes|Grave|Haren|Heerde|Helden|Hengelo|Heusden|Hoorn|Houten|Huizen|Hulst|Kampen|Kapelle|Katwijk|Kessel|Laren|Leek|Lisse|Loenen|Losser|Middelburg|Muiden|Noordwijk|Nuth|Oosterhout|Putten|Rhenen|Rijswijk|Rozendaal|Sluis|Soest|Stein|Thorn|Tiel|Velsen|Vlist|Voorst|Vught|Waterland|Weert|Wehl|Westland|Zeist'.split(
    '|',
  ),
)

/** Adjectives and inhabitants that don't simply add -s, -se or -er to the name. */
export const irregularAdjectives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Amsterdammer: 'Amsterdam',
    Haags: 'Den Haag',
    Haagse: 'Den Haag',
    Hagenaar: 'Den Haag',
    Leids: 'Leiden',
    Leidse: 'Leiden',
    Leidenaar: 'Leiden',
    Utrechter: 'Utrecht',
    Groninger: 'Groningen',
    Groningse: 'Groningen',
    Nijmeegs: 'Nijmegen',
    Nijmeegse: 'Nijmegen',
    Bossche: "'s-Hertogenbosch",
    Zwols: 'Zwolle',
    Zwolse: 'Zwolle',
    Zwollenaar: 'Zwolle',
    Bredaas: 'Breda',
    Bredase: 'Breda',
    Enschedese: 'Enschede',
    Zaanse: 'Zaanstad',
    Almeerse: 'Almere',
    Almeerder: 'Almere',
    Dordts: 'Dordrecht',
    Dordtse: 'Dordrecht',
    Dordtenaar: 'Dordrecht',
    Leeuwarder: 'Leeuwarden',
    Bergse: 'Bergen op Zoom',
    Edese: 'Ede',
    Zeister: 'Zeist',
    Goudse: 'Gouda',
    Gouwenaar: 'Gouda',
    Harderwijker: 'Harderwijk',
    Vlissingse: 'Vlissingen',
    Gorinchemse: 'Gorinchem',
    Gorcumse: 'Gorinchem',
    Wageningse: 'Wageningen',
    Vlaardingse: 'Vlaardingen',
    Katwijkse: 'Katwijk',
    Hengelose: 'Hengelo',
    Terneuzense: 'Terneuzen',
    Haarlemmer: 'Haarlem',
    Delftenaar: 'Delft',
    Helmonder: 'Helmond',
    Eindhovenaar: 'Eindhoven',
    Tilburger: 'Tilburg',
    Arnhemmer: 'Arnhem',
    Rotterdammer: 'Rotterdam',
    Zutphenaar: 'Zutphen',
  }),
)
