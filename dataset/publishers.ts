import type { Facts, Provenance } from '../lib/core/model';

/** Endings of hosts that only public bodies have. */
const OFFICIAL = /(^|\.)(gov|mil|int|gov\.[a-z]{2}|gob\.[a-z]{2}|gouv\.[a-z]{2}|go\.[a-z]{2}|europa\.eu|un\.org)$/;

/**
 * Publishers whose pages a card links to, by host: public bodies without a host of their own kind, encyclopaedias and works of
 * reference, news agencies, and newspapers and broadcasters with an editorial office that answers for them. Mirrors, blogs,
 * pages that repost or are written by machine, pages for exams, and what the editors of Wikipedia deprecate as a source may show
 * that a fact is so, but no reader is sent there.
 * https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources
 */
const PUBLISHERS: ReadonlySet<string> = new Set(
  `
  auswaertiges-amt.de bundesbank.de consilium.europa.eu diplo.de diplomatie.gouv.fr eib.org iaea.org icrc.org imf.org kremlin.ru
  nato.int oca.asia olympics.com opec.org osce.org rijksoverheid.nl sailing.org valtioneuvosto.fi who.int worldbank.org
  apec2021nz.org b20indonesia2022.org chicagonato.org unesco.org.uk webarchiv-server.de

  ballotpedia.org britannica.com cfr.org eumonitor.eu europeansources.info github.com lcil.cam.ac.uk rulers.org touteleurope.eu
  wikidata.org wikipedia.org worldjpn.net boell.de

  agenzianova.com anews.com.tr apnews.com app.com.pk efe.com en.interfax.com.ua inform.kz mia.mk qazinform.com reuters.com tass.com
  babel.ua caribbeannewsglobal.com commonspace.eu devdiscourse.com euromaidanpress.com news.az report.az themedialine.org unn.ua
  urdupoint.com

  abcnews.go.com ajc.com alarabiya.net aljazeera.com allafrica.com allgaeuer-zeitung.de arabnews.pk articles.orlandosentinel.com
  asahi.com atalayar.com atarde.com.br aawsat.com axios.com batimes.com.ar bbc.com bbc.co.uk bdnews24.com brusselstimes.com
  business-standard.com businessinsider.com businessinsider.in businesstoday.in businessweek.com caixinglobal.com cbsnews.com cnbc.com
  channelnewsasia.com
  chinadaily.com.cn cnbctv18.com cnet.com cnn.com connexionfrance.com cronista.com democracynow.org
  deutschlandfunk.de dw.com euronews.com eastday.com elplural.com folketidende.dk fortune.com france24.com gazeta.ru 
  gzeromedia.com hindustantimes.com hurriyetdailynews.com independent.co.uk indianexpress.com infobae.com investmentweek.co.uk
  iol.co.za ipg-journal.de irishnews.com israelnationalnews.com japantimes.co.jp jewishinsider.com jewishpress.com joins.com
  jpost.com krone.at ktvz.com kyivpost.com latimes.com lbc.co.uk lbcgroup.tv livemint.com lorientlejour.com mb.com.ph
  middleeastmonitor.com miamiherald.com n-tv.de nasdaq.com nationalworld.com nbcwashington.com ndtv.com newsweek.com nippon.com
  nordot.app nos.nl nucnet.org people.cn politico.com politico.eu opovo.com.br pravda.com.ua protothema.gr rfa.org rferl.org 
  saudigazette.com.sa schwarzwaelder-bote.de scmp.com semafor.com shine.cn smh.com.au sowetanlive.co.za spokesman.com straitstimes.com
  stuttgarter-zeitung.de sggp.org.vn swissinfo.ch t-online.de taipeitimes.com tbsnews.net
  techcrunch.com telegraaf.nl the-independent.com theedinburghreporter.co.uk theglobeandmail.com theguardian.com thehindu.com
  themoscowtimes.com thenationalnews.com thenewdaily.com.au thestandard.ke thedailystar.net timesofisrael.com
  tportal.hr trtworld.com trt.global tsn.ua guardian.ng united24media.com uzdaily.uz vanguardngr.com vesti.bg vietnam.vn
  voanews.com wantedinrome.com welt.de wkow.com ynetnews.com zawya.com zeenews.india.com zeit.de
  `
    .trim()
    .split(/\s+/),
);

/** Whether a card may send its reader to a page. @param url an absolute address */
export function isPublished(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const labels = host.split('.');
  return OFFICIAL.test(host) || labels.some((_, i) => PUBLISHERS.has(labels.slice(i).join('.')));
}

/**
 * Takes the links out that no reader is sent to; the fact and its source stay.
 * @returns how many links were taken out of the facts, which are changed
 */
export function dropWeakLinks({ organizations, posts, people, memberships, events }: Facts): number {
  let dropped = 0;
  for (const record of [...organizations, ...posts, ...people, ...memberships, ...events]) {
    for (const provenance of (record as { provenance?: Provenance[] }).provenance ?? []) {
      if (provenance.url === undefined || isPublished(provenance.url)) continue;
      delete provenance.url;
      dropped += 1;
    }
  }
  return dropped;
}
