/**
 * Countries as English-language records name them: id, names, adjectives. A plain table, because records use forms that no
 * one list has (`Great Britain`, `ROK`, `Zaire`, `Holy See`); adjectives are those of the CIA World Factbook (public domain).
 * Forms that mean two countries (`Congolese`) are left out. Ids as in {@link Area}.
 */
const TABLE = `
AD|Andorra|Andorran
AE|United Arab Emirates;UAE|Emirati;UAE
AF|Afghanistan|Afghan
AG|Antigua and Barbuda|Antiguan;Barbudan
AL|Albania|Albanian
AM|Armenia|Armenian
AO|Angola|Angolan
AR|Argentina|Argentine;Argentinian
AT|Austria|Austrian
AU|Australia|Australian
AZ|Azerbaijan|Azerbaijani;Azeri
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia|Bosnian
BB|Barbados|Barbadian;Bajan
BD|Bangladesh|Bangladeshi;Bangladesh
BE|Belgium|Belgian
BF|Burkina Faso|Burkinabe
BG|Bulgaria|Bulgarian
BH|Bahrain|Bahraini
BI|Burundi|Burundian
BJ|Benin|Beninese
BN|Brunei;Brunei Darussalam|Bruneian
BO|Bolivia|Bolivian
BR|Brazil|Brazilian
BS|Bahamas;The Bahamas|Bahamian
BT|Bhutan|Bhutanese
BW|Botswana|Motswana
BY|Belarus|Belarusian;Byelorussian
BZ|Belize|Belizean
CA|Canada|Canadian
CD|Democratic Republic of the Congo;Democratic Republic of Congo;Zaire;DRC;Congo-Kinshasa|
CF|Central African Republic|Central African
CG|Republic of the Congo;Republic of Congo;Congo;Congo-Brazzaville|
CH|Switzerland|Swiss
CI|Côte d'Ivoire;Cote d'Ivoire;Ivory Coast|Ivorian
CK|Cook Islands|Cook Islander
CL|Chile|Chilean
CM|Cameroon|Cameroonian
CN|China;People's Republic of China;PRC|Chinese;PRC
CO|Colombia|Colombian
CR|Costa Rica|Costa Rican
CSHH|Czechoslovakia|Czechoslovak;Czechoslovakian
CU|Cuba|Cuban
CV|Cape Verde;Cabo Verde|Cabo Verdean
CY|Cyprus|Cypriot;Greek Cypriot
CZ|Czechia;Czech Republic|Czech
DDDE|German Democratic Republic;East Germany|East German
DE|Germany;Federal Republic of Germany;West Germany|German;West German
DJ|Djibouti|Djiboutian
DK|Denmark|Danish
DM|Dominica|
DO|Dominican Republic|Dominican
DZ|Algeria|Algerian
EC|Ecuador|Ecuadorian
EE|Estonia|Estonian
EG|Egypt|Egyptian
ER|Eritrea|Eritrean
ES|Spain|Spanish
ET|Ethiopia|Ethiopian
FI|Finland|Finnish
FJ|Fiji|Fijian
FM|Micronesia;Federated States of Micronesia|Micronesian
FR|France|French
GA|Gabon|Gabonese
GB|United Kingdom;Great Britain;Britain;UK;U.K.;United Kingdom of Great Britain and Northern Ireland|British;UK;U.K.
GD|Grenada|Grenadian
GE|Georgia|Georgian
GH|Ghana|Ghanaian
GL|Greenland|Greenlandic
GM|Gambia;The Gambia|Gambian
GN|Guinea|Guinean
GQ|Equatorial Guinea|Equatorial Guinean;Equatoguinean
GR|Greece|Greek
GT|Guatemala|Guatemalan
GW|Guinea-Bissau|Bissau-Guinean
GY|Guyana|Guyanese
HK|Hong Kong|
HN|Honduras|Honduran
HR|Croatia|Croatian;Croat
HT|Haiti|Haitian
HU|Hungary|Hungarian
ID|Indonesia|Indonesian
IE|Ireland|Irish
IL|Israel|Israeli
IN|India|Indian
IQ|Iraq|Iraqi
IR|Iran;Islamic Republic of Iran|Iranian
IS|Iceland|Icelandic
IT|Italy|Italian
JM|Jamaica|Jamaican
JO|Jordan|Jordanian
JP|Japan|Japanese
KE|Kenya|Kenyan
KG|Kyrgyzstan;Kyrgyz Republic|Kyrgyz;Kyrgyzstani
KH|Cambodia|Cambodian
KI|Kiribati|Kiribati
KM|Comoros|Comoran
KN|St. Kitts and Nevis;Saint Kitts and Nevis|Kittitian;Nevisian
KP|North Korea;Democratic People's Republic of Korea;DPRK|North Korean;DPRK
KR|South Korea;Republic of Korea;ROK;Korea;Republic of South Korea|South Korean;Korean;ROK
KW|Kuwait|Kuwaiti;Kuwait
KZ|Kazakhstan|Kazakh;Kazakhstani
LA|Laos|Lao;Laotian
LB|Lebanon|Lebanese
LC|St. Lucia;Saint Lucia|Saint Lucian
LI|Liechtenstein|Liechtenstein
LK|Sri Lanka|Sri Lankan
LR|Liberia|Liberian
LS|Lesotho|Basotho
LT|Lithuania|Lithuanian
LU|Luxembourg|Luxembourg
LV|Latvia|Latvian
LY|Libya|Libyan
MA|Morocco|Moroccan
MC|Monaco|Monegasque;Monacan
MD|Moldova;Republic of Moldova|Moldovan
ME|Montenegro|Montenegrin
MG|Madagascar|Malagasy
MH|Marshall Islands|Marshallese
MK|North Macedonia;Macedonia|Macedonian
ML|Mali|Malian
MM|Burma;Myanmar|Burmese;Myanmar
MN|Mongolia|Mongolian
MR|Mauritania|Mauritanian
MT|Malta|Maltese
MU|Mauritius|Mauritian
MV|Maldives|Maldivian
MW|Malawi|Malawian
MX|Mexico|Mexican
MY|Malaysia|Malaysian
MZ|Mozambique|Mozambican
NA|Namibia|Namibian
NE|Niger|Nigerien
NG|Nigeria|Nigerian
NI|Nicaragua|Nicaraguan
NL|Netherlands;The Netherlands;Holland|Dutch
NO|Norway|Norwegian
NP|Nepal|Nepali;Nepalese
NR|Nauru|Nauruan
NU|Niue|Niuean
NZ|New Zealand|New Zealand
OM|Oman|Omani
PA|Panama|Panamanian
PE|Peru|Peruvian
PG|Papua New Guinea|Papua New Guinean
PH|Philippines|Philippine;Filipino
PK|Pakistan|Pakistani
PL|Poland|Polish
PR|Puerto Rico|Puerto Rican
PS|Palestinian Territories;West Bank;Palestinian Authority;Palestine;Palestinian National Authority;State of Palestine;PLO;Palestine Liberation Organization;Palestine Liberation Organisation|Palestinian;PLO
PT|Portugal|Portuguese
PW|Palau|Palauan
PY|Paraguay|Paraguayan
QA|Qatar|Qatari;Qatar
RO|Romania|Romanian
RS|Serbia|Serbian
RU|Russia;Russian Federation|Russian
RW|Rwanda|Rwandan
SA|Saudi Arabia|Saudi;Saudi Arabian
SB|Solomon Islands|Solomon Islands
SC|Seychelles|Seychellois
SD|Sudan|Sudanese
SE|Sweden|Swedish
SG|Singapore|Singaporean;Singapore
SI|Slovenia|Slovenian;Slovene
SK|Slovakia|Slovak
SL|Sierra Leone|Sierra Leonean
SM|San Marino|Sammarinese
SN|Senegal|Senegalese
SO|Somalia|Somali
SR|Suriname|Surinamese
SS|South Sudan|South Sudanese
ST|São Tomé and Príncipe;Sao Tome and Principe|Sao Tomean
SUHH|Soviet Union;U.S.S.R.;USSR|Soviet
SV|El Salvador|Salvadoran
SY|Syria;Syrian Arab Republic|Syrian
SZ|Eswatini;Swaziland|Swati
TD|Chad|Chadian
TG|Togo|Togolese
TH|Thailand|Thai
TJ|Tajikistan|Tajik;Tajikistani
TL|Timor-Leste;East Timor|Timorese
TM|Turkmenistan|Turkmen
TN|Tunisia|Tunisian
TO|Tonga|Tongan
TR|Türkiye;Turkiye;Turkey|Turkish
TT|Trinidad and Tobago|Trinidadian
TV|Tuvalu|Tuvaluan
TW|Taiwan|Taiwanese
TZ|Tanzania|Tanzanian
UA|Ukraine|Ukrainian
UG|Uganda|Ugandan
US|United States;U.S.;United States of America;USA;US|American;US;U.S.
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek;Uzbekistani
VA|Vatican City;Holy See;Vatican;The Vatican|Vatican
VC|St. Vincent and Grenadines;Saint Vincent and the Grenadines;St. Vincent and the Grenadines|Saint Vincentian;Vincentian
VE|Venezuela|Venezuelan
VN|Vietnam|Vietnamese
VU|Vanuatu|Ni-Vanuatu
WS|Samoa;Western Samoa|Samoan
XK|Kosovo|Kosovar;Kosovan;Kosovo
YE|Yemen|Yemeni
YUCS|Yugoslavia;Federal Republic of Yugoslavia|Yugoslav;Yugoslavian
ZA|South Africa|South African
ZM|Zambia|Zambian
ZW|Zimbabwe|Zimbabwean
`;

/** Ways in which records of one institution name a country by key: history.state.gov's ids that are not its English name. */
const KEYS: Record<string, string> = {
  'antigua-barbuda': 'AG',
  'bosnia-herzegovina': 'BA',
  'congo-democratic-republic': 'CD',
  'congo-kinshasa': 'CD',
  'congo-republic': 'CG',
  'cote-divoire': 'CI',
  hawaii: 'US',
  'korea-north': 'KP',
  'korea-south': 'KR',
  micronesia: 'FM',
  'saint-kitts-nevis': 'KN',
  'saint-vincent-grenadines': 'VC',
  somoa: 'WS',
};

const byForm = new Map<string, string>();
for (const line of TABLE.trim().split('\n')) {
  const [id = '', names = '', adjectives = ''] = line.split('|');
  for (const form of [...names.split(';'), ...adjectives.split(';')]) {
    if (form && !byForm.has(form.toLowerCase())) byForm.set(form.toLowerCase(), id);
  }
}

/** The longest form in words, so that a scan knows how far to look. */
export const LONGEST_COUNTRY_FORM = 8;

/**
 * The country whose name or adjective `form` is: `Russian`, `the Republic of Korea`, `U.S.`, `Syria's`. Undefined where it is
 * none. Case, a leading article and a possessive ending do not matter.
 */
export function countryOf(form: string): string | undefined {
  const plain = form
    .replace(/[’]/g, "'")
    .replace(/'s$|'$/, '')
    .trim()
    .toLowerCase();
  const bare = plain.replace(/^the /, '');
  return (
    byForm.get(plain) ??
    byForm.get(bare) ??
    byForm.get(
      bare.replace(
        /^(hashemite |islamic |arab |bolivarian |oriental |federal |federative |socialist )*(republic|kingdom|state|sultanate|commonwealth|principality|grand duchy|federation|union|co-operative republic) of (the )?/,
        '',
      ),
    )
  );
}

/** The country of a history.state.gov key such as `saudi-arabia` or `korea-south`, on the day its record speaks of. */
export function countryOfKey(key: string, day: string): string | undefined {
  const id = KEYS[key] ?? byForm.get(key.replace(/-/g, ' '));
  return id === 'RU' && day < '1991-12-26' ? 'SUHH' : id;
}
