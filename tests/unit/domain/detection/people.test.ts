import { describe, expect, it } from 'vitest'
import { detect, type SpanKind } from '#app/domain/detection.ts'

function found(text: string, kind: SpanKind): readonly string[] {
  return detect(text).spans.flatMap((span) => (span.kind === kind ? [text.slice(span.start, span.end)] : []))
}

describe('names', () => {
  it.each([
    ['J’ai vu Mme Kerbrat hier', 'Kerbrat'],
    ['le Dr Aminata Diallo est venue', 'Aminata Diallo'],
    ['ma psy mme le goff est partie', 'le goff'],
    ['MADAME DURAND NE RÉPOND PAS', 'DURAND'],
    ['Maître Oudin-Lacaze a plaidé', 'Oudin-Lacaze'],
    ['Mme D. est partie', 'D'],
    ['c’est monsieur El Khatib', 'El Khatib'],
    ['mon fils Jordan cherche du travail', 'Jordan'],
    ['ma voisine ginette lit mal', 'ginette'],
    ['l’infirmière Marchetti est douce', 'Marchetti'],
    ['je m’appelle josiane pruvost et voilà', 'josiane pruvost'],
    ['hier Sophie Marchetti m’a dit non', 'Sophie Marchetti'],
    ['un patient, Kevin, a ri', 'Kevin'],
    ['Merci à tous.\n\nAnatole N’Guyen', 'Anatole N’Guyen'],
    ['Orsolyak, mon psychiatre, part', 'Orsolyak'],
    ['avec Wilhelmsen (ma marraine) on chante', 'Wilhelmsen'],
    ['Je soussigné MERCADIEU Jean-Noël demande', 'MERCADIEU Jean-Noël'],
    ['un don à l’association de Nathalie Quellec', 'Nathalie Quellec'],
    ['d’après Fr. Le Garrec, qui préside', 'Fr. Le Garrec'],
    ['l’interprète Zlatko B. est venu', 'Zlatko B'],
    ['m’a répondu Vaucanson hier', 'Vaucanson'],
    ['On a rencontré Ozgün Tavernel au forum', 'Ozgün Tavernel'],
    ['nom d’usage : le flohic, voilà', 'le flohic'],
    ['le prof, m. lhermitte, a craqué', 'lhermitte'],
    ['Un bus et un banc. Orphée Delcambre', 'Orphée Delcambre'],
  ])('are found after words that announce somebody: %s', (text, name) => {
    expect(found(text, 'person')).toEqual([name])
  })

  it.each([
    ['l’infirmier de nuit du pavillon Esquirol éteint tout', 'l’infirmier de nuit du pavillon Esquirol'],
    ['La psychiatre du CMP des Tilleuls part', 'La psychiatre du CMP des Tilleuls'],
    ['et le chef de service de l’unité Pinel', 'le chef de service de l’unité Pinel'],
    ['mon psychiatre au CMP de Brennac part', 'mon psychiatre au CMP de Brennac'],
  ])('are told as well by a role in a named service: %s', (text, designation) => {
    expect(found(text, 'person')).toEqual([designation])
  })

  it.each([
    'Madame la maire, monsieur le président,',
    'Monsieur le Coordonnateur, Madame, Monsieur,',
    'le CMP des Tilleuls et le pavillon Esquirol',
    'le lycée Jean-Moulin, la rue Victor-Hugo, l’hôpital Sainte-Anne',
    'Vincent van Gogh, Camille Claudel, la loi Kouchner, le rapport Laforcade',
    'Rose, jaune, bleu : pierre après pierre',
    'mon psychiatre et le maire ne répondent pas',
    'monsieur qui habite ici, madame vous savez',
    'J’étais professeur de géographie, docteur en droit',
    'le centre hospitalier Guillaume-Régnier, le collège Jules-Ferry',
    'depuis Noël et à Noël',
    'Madame Michu, monsieur Tout-le-Monde',
    'Agréez, Madame la Présidente, mes salutations',
    'Il m’appelle, le goudron',
  ])('are none of these: %s', (text) => {
    expect(found(text, 'person')).toEqual([])
  })
})

describe('addresses', () => {
  it.each([
    ['J’habite au 12 bis rue des Lilas, appartement 34.', '12 bis rue des Lilas, appartement 34'],
    ['au 3 allée des Peupliers, bâtiment B, porte 12, Le Creusot.', '3 allée des Peupliers, bâtiment B, porte 12, Le Creusot'],
    ['jhabite 14 rue pasteur', '14 rue pasteur'],
    ['7 impasse du Moulin Blanc, 56390 Grand-Champ.', '7 impasse du Moulin Blanc, 56390 Grand-Champ'],
    ['appartement 34, bâtiment C, résidence des Pins', 'appartement 34, bâtiment C, résidence des Pins'],
    ['On loge place du Vieux-Marché depuis mai.', 'place du Vieux-Marché'],
    ['Au 15 de l’av. du Maréchal-Foch on crie.', '15 de l’av. du Maréchal-Foch'],
    ['c’est Le Clos-Haut, chemin du Puits, 05260 Ancelle.', 'Le Clos-Haut, chemin du Puits, 05260 Ancelle'],
    ['Mon adresse : BP 40112, 97300 Cayenne.', 'BP 40112, 97300 Cayenne'],
  ])('lead to a door: %s', (text, address) => {
    expect(found(text, 'address')).toEqual([address])
  })

  it.each(['10 places de parking', 'la rue de la Gare', 'salle 204', 'Saint-Jean-du-Bruel', '2 cours de yoga', 'le bus 14'])(
    'are none of these: %s',
    (text) => {
      expect(found(text, 'address')).toEqual([])
    },
  )
})

describe('situations', () => {
  it.each([
    'Mon voisin du 3e étage est schizophrène et crie',
    'Mon fils de 19 ans est hospitalisé sous contrainte à Sainte-Anne depuis le 3 mars',
    'mon dossier MDPH n° 2023-4451 est bloqué depuis avril',
    'La fille de la boulangère est schizophrène',
    'L’ancien facteur boit depuis la mort de sa femme',
    'Je suis la seule femme aveugle suivie à l’hôpital de jour de Montbrac',
    'La dame de la chambre 12, ancienne couturière, pleurait',
    'J’étais aux Tilleuls du 2 au 19 avril',
    'La tatoueuse de la place, trente ans, ne voit plus son fils depuis l’ordonnance du 15 mai',
    'Maman a été placée en EHPAD à Lannion en mai dernier',
    'Au bloc 5, porte face ascenseur, un étudiant en droit ne se lave plus, en pleine psychose',
    'L’une de mes élèves, 16 ans, a été placée en foyer le 3 mars',
    'Mon demi-frère, trente-trois ans, autiste, vit dans un foyer près de Tournai',
    'Un élève de 5e B qui se scarifie',
    'Mon cousin, pompier à Brioude, fait une cure de désintoxication',
    'Ma tante vit seule. Elle a 81 ans. Elle a été emmenée par les gendarmes',
  ])('tell of somebody who can be recognised: %s', (text) => {
    expect(found(`${text}.`, 'situation')).toHaveLength(1)
  })

  it.each([
    'Mon fils est malade et on n’a aucune aide.',
    'Les jeunes de 16 ans sont mal suivis à l’hôpital.',
    'J’ai été hospitalisée, on m’a enfermée.',
    'Mon dossier MDPH est long.',
    'Mon fils est schizophrène, il a 27 ans et on n’a rien.',
    'Mon oncle s’est pendu quand j’avais dix ans.',
    'Le docteur Durand de Brennac ne prend plus personne.',
    'Imaginons un père de 45 ans qui boit depuis mars.',
    'Un psychiatre, un infirmier et une assistante sociale, place Gambetta, en mars.',
  ])('are not what could be anybody’s: %s', (text) => {
    expect(found(text, 'situation')).toEqual([])
  })

  it('may hold the name of somebody', () => {
    const kinds = detect('Ma nièce Océane de 17 ans est hospitalisée à Rouffach depuis mai.').spans.map(({ kind }) => kind)
    expect(kinds).toEqual(['situation', 'person'])
  })
})
