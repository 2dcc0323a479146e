const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Kinds of things that bear a person's name before them: "Trump Tower". Folded. */
export const THINGS_AFTER = list(`
  tower towers center centre airport hotel hotels foundation library museum university college school institute academy hospital
  stadium arena hall house building bridge tunnel street st avenue ave road rd drive boulevard blvd lane square plaza park gardens
  station city town county township beach island islands lake river mountain mount bay dam canal highway expressway parkway
  international organization organisation corporation corp inc ltd llc plc co company group holdings bank fund trust partners
  associates industries university act bill law amendment doctrine plan prize award medal cup trophy tournament stakes
  theatre theater memorial monument cemetery chapel church cathedral temple ballroom resort club golf course casino
  store stores magazine times news post journal media network records band orchestra quartet ministries
  airlines motors systems technologies laboratories labs scholarship fellowship fellows lecture lectures chair professorship
  elementary high barracks fort base camp carrier class award flughafen strasse platz allee brucke haus stiftung schule turm
  aeropuerto avenida calle центр фонд`);

/** The same in scripts without blanks, right after the name: 特朗普大厦. */
export const THING_SUFFIX =
  /^(?:大厦|大廈|大楼|大樓|酒店|机场|機場|大道|基金会|基金會|图书馆|圖書館|博物馆|博物館|法案|主义|主義|纪念|紀念|号航母|號航母|タワー|ビル|ホテル|空港|財団|記念|大通り|図書館|타워|빌딩|호텔|공항|재단|기념관|도서관)/;

/** Things that bear a name even in small letters: "the Ford museum", while "the Ford campaign" is his. */
export const THINGS_SMALL = list(`
  tower museum library foundation airport hotel center centre theater theatre stadium institute school university bridge
  aircraft carrier destroyer frigate warship battleship submarine icebreaker
  card cards
  prize award medal trophy scholarship fellowship lectureship highway expressway motorway hospital hospice
  museo fundacion aeropuerto musee fondation aeroport stiftung flughafen`);
/** Of these, the ones that are verbs too: "Obama to award the medal". */
export const VERBS_SMALL = list('award bridge');

/** Kinds of things that bear a person's name after them: "rue Charles de Gaulle". Folded. */
export const THINGS_BEFORE = list(`
  fort camp mount mt lake cape port uss hms ss
  rue avenue boulevard bd place quai pont stade lycee college ecole hopital aeroport universite prix fondation musee square allee
  calle avenida plaza paseo puente estadio aeropuerto colegio escuela universidad hospital premio fundacion museo instituto barrio
  loi ley lei legge fundacao rodovia travessa ginasio
  rua praca ponte aeroporto escola via piazza viale corso stadio scuola universita fondazione
  flughafen universitat stiftung stadion institut
  улица улице улицы проспект проспекте площадь аэропорт аэропорта имени`);

/** Kinds of things that bear a person's name directly after them, even in small letters: "le porte-avions Charles de Gaulle". */
export const THINGS_NAMED = list(`
  carrier destroyer frigate warship battleship submarine icebreaker ferry steamer
  avions fregate croiseur bibliotheque centre gare parc theatre hospital medaille fort barrage promenade esplanade quartier
  portaaviones fragata biblioteca parque teatro centro estacion ponte medalla
  flugzeugtrager fregatte schiff museum preis kaserne kanal
  represa gasoducto autopista viaducto viaduto usina hidroelectrica gimnasio gymnase lycee caserne amphitheatre auditorium
  estadio estacao medalha parco ospedale stazione istituto portaerei premio
  авианосец крейсер фрегат атомоход ледокол музеи парк библиотека университет институт завод площади фонд премия мечеть стадион центр`);

/** The same where other languages have other words: "la place Jacques Chirac", but English "place Trump at risk". */
export const THINGS_NAMED_IN: Record<string, ReadonlySet<string>> = {
  fr: list('place port salle tour square residence cite passerelle tunnel campus cours promotion college ecole pont'),
  es: list('plaza puerto sala torre presa tren tunel campus puente liceo'),
  pt: list('praca porto sala torre tunel campus rua'),
  it: list('piazza porto sala torre tunnel largo liceo caserma via'),
  pl: list(
    'ulica ulicy ulice ulica plac placu placem aleja alei aleje rondo ronda rondzie lotnisko lotnisku imienia im skwer most',
  ),
  cs: list('ulice ulici namesti letiste letisti most mostu trida tride nadrazi nabrezi'),
};

/** Kinds of things in Russian, in any of their cases. */
export const THING_STEM =
  /^(?:фонд|улиц|проспект|площад|аэропорт|имени$|музе|библиотек|авианос|крейсер|фрегат|атомоход|ледокол|мечет|стадион|бульвар|набережн|переул)/;

/** Words between a kind of thing and the person whose name it bears: "aéroport de Paris-Charles-de-Gaulle", "Platz des". */
export const THING_LINKS = list('de du des del della dell delle degli dos das do da di d of der');

/** Capitalised words that may follow a name without being part of it: days and months. */
export const CALENDAR = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december lunes martes miercoles jueves viernes sabado domingo montag dienstag mittwoch donnerstag freitag samstag
  sonntag lundi mardi mercredi jeudi vendredi samedi dimanche`);

/** Words that also are common words of news in capitals or at a sentence's start, where nothing else shows who is meant. */
export const COMMON_WORDS = list(`
  will may bush rice brown major page white black green young long short cook bill bills mark grant price rose king pope bishop
  hope hunter case church field fields wood woods stone rivers love powers day days law laws court moon sun park parks hall
  ball ford frank jack guy dean duke earl prince summer winter burns banks bond brady cash chase close cross cruz daily drew early
  fair fisher fox good grey gray hill holder house hunt kind lance land lane lay lee little may march marsh martin mason max miller
  mills monday moss neal noble paris pace parish parliament peace pence perry pitt pool poor power quick rand reed rich
  richmond robin rove rush sage self sharp shaw shields silver small snow speaker spring staff star steel strange strong swift
  taft tell thorn tower towns turner van walker wall walls wang ward warren washington waters way weber weiner wells west wise
  wolf wright york dole gore foot heath thatcher cope macron`);

/** Of these, the ones with which names of several things begin, so that a word in `-s` after them may be no verb: "price rises". */
export const COMPOUND_WORDS = list(`
  price brown park law court day sun moon hill house field wood stone power hall summer winter bank bond cash king bishop bill
  case church green white black young long short rich poor small snow spring staff star steel strong tower wall water west wolf
  cook peace page rice rose land lane fox fair sharp`);

/** Verbs after a word that opens a sentence which show it to be a name: "May said". Folded. */
export const PERSON_VERBS = list(`
  said says told tells added adds met meets announced announces replied called calls wrote argued insisted declined denied spoke
  warned urged has had was is also who will himself herself visited arrived signed vowed promised won lost became
  insists resigns denies urges quits admits argues asks replies accepts agrees vows apologises apologizes testifies pleads slams
  blasts attends speaks writes wants wanted faces seeks needs hopes thinks believes knows seems appears looks refuses rejects accuses defends returns travels
  did does would could should can may might must left went came made took gave got and
  dit declare affirme sagte sagt erklarte dijo afirmo declaro aseguro disse ha a`);

/** Further verbs of English headlines, which write them with a capital between names: "Trump Signs", "Bush Orders". */
export const HEADLINE_VERBS = list(`
  signs orders wins loses backs hails hits holds heads joins launches leads makes nominates opens picks praises promises pushes raises
  reveals sacks fires sends sets takes threatens unveils vetoes visits considers delays delivers demands discusses dismisses
  drops eyes fights gets gives hosts ignores keeps names offers plans presses rallies receives rejoins repeats rules runs
  sees shakes stands starts steps stops supports suspends swears talks tries turns walks welcomes`);

/** English words that open sentences, and so stand before surnames with a capital. */
export const OPENERS = list(`
  the and but yet nor for not only even both either neither like unlike while when whenever where wherever whether what why how who whom
  whose which that this these those there here then than thus now once after before since until till although though because
  unless however still again also indeed perhaps maybe meanwhile moreover instead otherwise besides further next last first second
  later earlier soon today tomorrow yesterday tonight never ever always often sometimes from with without within into onto over under
  about above across against along amid among around behind below beneath beside between beyond despite down during except
  inside near off out outside past per through throughout toward towards upon via did does had has have was were are will would can
  could may might must shall should let see say says said ask asks old new poor dear mere former late one two three four five more most
  many much few several some any all every each other another such his her its our their your him them enter exit watch meet
  candidate candidates nominee incumbent attorney lawyers critics aides allies supporters voters republicans democrats officials
  reporters advisers fans protesters prosecutors investigators lawmakers leaders sources others people yes well okay why`);

/** The same in languages where such a word is one of few, so that another before a surname is somebody's given name. */
export const OPENERS_IN: Record<string, ReadonlySet<string>> = {
  fr: list(`
    le la les l un une des du de d au aux en a et ou mais donc or ni car si que qui quand lorsque comme pour selon avec sans sous sur dans
    chez contre entre apres avant depuis pendant hier aujourd hui demain puis alors ainsi enfin aussi meme seul seule ici ce cet cette ces
    son sa ses leur leurs par vers pourquoi comment tandis bien malgre outre parmi face voila voici jusqu toujours jamais jeudi vendredi
    plus moins ni non oui tout toute tous cher chere pauvre dont ou est sont`),
  es: list(`
    el la los las un una unos unas de del al a en y e o u pero sino si que quien cuando como para por segun con sin sobre entre desde hasta
    contra tras ante bajo hacia durante ayer hoy manana luego entonces asi tambien tampoco solo este esta estos ese esa su sus mientras
    aunque porque donde ni no ya mas menos aun todavia ahora despues antes es son fue pobre querido`),
  pt: list(`
    o a os as um uma de do da dos das ao aos no na nos nas em e ou mas se que quem quando como para por pelo pela segundo com sem sobre
    entre desde ate contra apos ante durante ontem hoje amanha depois entao assim tambem so este esta esse essa seu sua enquanto embora
    porque onde nem nao ja mais menos ainda agora antes e foi`),
  it: list(`
    il lo la i gli le l un uno una di del della dello dei degli delle a al alla allo ai agli alle in nel nella da dal dalla su sul sulla
    con per tra fra e ed o ma se che chi quando come secondo senza sopra verso contro dopo prima durante ieri oggi domani poi allora
    cosi anche neanche solo questo questa quel quella suo sua mentre perche dove non gia piu meno ancora ora e sono fu`),
  ru: list(`
    и а но да или что как где кто когда если чтобы хотя пока уже еще вот так там тут здесь все всё сам сама именно только даже лишь также тоже
    вчера сегодня завтра накануне ранее раньше позже потом затем теперь сейчас тогда однако поэтому между перед после для от до из под над при
    про без через против среди кроме вместо согласно вслед возможно кстати впрочем впервые снова опять видимо похоже`),
};

/** The same in German, where a capital before a surname says nothing. */
const OPENERS_DE = list(`
  auch laut fur mit nach vor gestern heute morgen wie als wenn doch aber und oder denn so dann da dort hier jetzt nun noch schon nur erst bei
  von zu zum zur im in an am auf aus uber unter gegen ohne um seit bis dass ob weil obwohl wahrend der die das ein eine den dem des sein seine
  ihr ihre nicht kein sogar selbst dabei damit dagegen daher deshalb trotz wegen neben zwischen`);
/** Openers that are given names as well. */
const NAMES_TOO = list('will may');

/** Whether a folded word is one with which sentences of a language open, and no given name there. */
export function isOpener(word: string, language: string): boolean {
  if (language === 'en') return OPENERS.has(word) && !NAMES_TOO.has(word);
  return (language === 'de' ? OPENERS_DE : OPENERS_IN[language])?.has(word) === true;
}

/** Words that end a name even where headlines write them with capitals: "Antony Blinken With EU High Representative". */
export const HEADLINE_LINKS = list(
  'with and or to on in at for from by as after before over says meets vs but is are was',
);
