/**
 * Ministers of states and provinces whom Wikidata's lists of a country's cabinet hold under the words of the country's own
 * offices. By the office that their seat in a state's parliament, and not in the country's, goes with.
 */
export interface RegionalMinisters {
  area: string;
  region: string;
  /** Wikidata items. */
  people: readonly string[];
}

export const REGIONAL: readonly RegionalMinisters[] = [
  // Egan, Berejiklian, Perrottet, Kean
  { area: 'AU', region: 'New South Wales', people: ['Q6830088', 'Q5566385', 'Q5290616', 'Q6788883'] },
  // Manison
  { area: 'AU', region: 'the Northern Territory', people: ['Q7030114'] },
  // Mackenroth, Beattie, Nicholls, Pitt, Trad
  { area: 'AU', region: 'Queensland', people: ['Q7704719', 'Q3376445', 'Q7804046', 'Q5195856', 'Q16214242'] },
  // Lucas, Foley, Snelling, Weatherill, Koutsantonis, Mullighan, Marshall
  {
    area: 'AU',
    region: 'South Australia',
    people: ['Q7340323', 'Q6396291', 'Q6115240', 'Q1446178', 'Q7816502', 'Q16732988', 'Q7615025'],
  },
  // Aird, Gutwein
  { area: 'AU', region: 'Tasmania', people: ['Q6828140', 'Q7174432'] },
  // O’Brien, Pallas
  { area: 'AU', region: 'Victoria', people: ['Q6833128', 'Q7804090'] },
  // Buswell, Porter (in federal politics since 2013), Nahan, Wyatt
  { area: 'AU', region: 'Western Australia', people: ['Q7846781', 'Q5110039', 'Q6848162', 'Q4886731'] },
  // Landry, Marois, Séguin, Audet, Jérôme-Forget, Bachand, Marceau, Leitão, Girard
  {
    area: 'CA',
    region: 'Quebec',
    people: [
      'Q574359',
      'Q256249',
      'Q3573979',
      'Q3308906',
      'Q3320871',
      'Q3420645',
      'Q3340559',
      'Q16212596',
      'Q57178957',
    ],
  },
  // Rambla, Camps, Vela, Moragues, Soler, España
  {
    area: 'ES',
    region: 'the Valencian Community',
    people: ['Q9093346', 'Q4892699', 'Q20004398', 'Q11929273', 'Q3556910', 'Q98382675'],
  },
];
