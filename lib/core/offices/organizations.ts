/** What news in seven languages calls the great international bodies, by the folded name under which their posts are kept. */
const NAMES: Readonly<Record<string, string>> = {
  'united nations':
    'un|u n|uno|onu|оон|vereinten nationen|vereinte nationen|naciones unidas|nations unies|nacoes unidas|nazioni unite',
  nato: 'otan|нато|north atlantic treaty organization',
  'european commission':
    'eu commission|commission europeenne|eu kommission|europaischen kommission|europaische kommission|comision europea|comissao europeia|commissione europea|commissione ue|еврокомиссии|еврокомиссия',
  'european council':
    'eu council|conseil europeen|eu rat|europaischen rates|consejo europeo|conselho europeu|consiglio europeo|евросовета',
  'european central bank':
    'ecb|ezb|bce|banque centrale europeenne|banco central europeo|banco central europeu|banca centrale europea|europaischen zentralbank|ецб',
  'international monetary fund':
    'imf|iwf|fmi|fonds monetaire international|fondo monetario internacional|fundo monetario internacional|fondo monetario internazionale|мвф',
  'world bank group':
    'world bank|weltbank|banque mondiale|banco mundial|banca mondiale|всемирного банка|всемирныи банк',
  'world health organization': 'who|oms|world health organisation|weltgesundheitsorganisation|воз',
  'world trade organization': 'wto|omc|world trade organisation|welthandelsorganisation|вто',
  'african union': 'au|union africaine|union africana|afrikanischen union|uniao africana|unione africana',
  'european union': 'eu|ue|union europeenne|union europea|europaischen union|uniao europeia|unione europea|ес',
};

const byName = new Map(
  Object.entries(NAMES).flatMap(([name, others]) => others.split('|').map((other) => [other, name] as const)),
);

/** The folded name under which an organization's posts are kept, for any of its folded names; the name itself where unknown. */
export function organizationNamed(name: string): string {
  return byName.get(name) ?? name;
}
