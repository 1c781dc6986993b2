import type { BallotRefusal, FileFault } from '#app/election-files/election.ts'
import type { TallyMethod } from './arguments.ts'

export const USAGE = `Usage :
  npm run -s tally -- --method MÉTHODE --input FICHIER [--unranked last|ignored] [--missing worst|ignored]
                      [--weights college] [--json]
Dépouille une élection, sans base ni réseau.
  MÉTHODE   majority-judgment (jugement majoritaire), approval (approbation), schulze, equal-shares (parts égales)
  FICHIER   PrefLib .soc .soi .toc .toi .cat, Pabulib .pb, notes .csv, urne scellée de Concerto .jsonl
  --unranked  les options non classées : en dernier (last, par défaut), ou comparées à rien (ignored)
  --missing   l’absence d’avis : ignorée (ignored, par défaut), ou au plus bas (worst)
              Pour une urne de Concerto, la règle de la consultation vaut par défaut.
  --weights college   chaque collège pèse autant : un bulletin pèse un divisé par la taille de son collège
  --json      le résultat en JSON`

export const METHOD_NAMES: Record<TallyMethod, string> = {
  'majority-judgment': 'Jugement majoritaire',
  approval: 'Approbation',
  schulze: 'Classement (Schulze, votes gagnants)',
  'equal-shares': 'Budget (parts égales)',
}

/** Said beside the counts of a sealed urn: they obey no rule of disclosure. */
export const KEEP_TO_YOURSELF =
  'Ces chiffres sont ceux d’une urne scellée, tels quels : ne les publiez pas, ils peuvent dire ce que quelques personnes ont voté. Ce qui peut se publier : npm run -s recount.'

type Details = Readonly<Record<string, string | number>>

export const FAULTS: Record<FileFault, (details: Details) => string> = {
  empty: () => 'le fichier est vide',
  binary: () => 'le fichier n’est pas un texte',
  'not-utf-8': () => 'le texte n’est pas en UTF-8',
  'line-too-long': () => 'la ligne est trop longue pour un bulletin',
  'header-wrong': () => 'l’en-tête n’est pas celui de ce format',
  'key-missing': ({ key }) => `il manque « ${key} »`,
  'option-without-name': () => 'une option n’a pas de nom',
  'no-option': () => 'il n’y a aucune option',
  'too-many-options': ({ most }) => `il y a plus de ${most} options`,
  'id-twice': ({ id }) => `« ${id} » est là deux fois`,
  'number-wrong': ({ text }) => `« ${text} » n’est pas un nombre que ce format permet`,
  'number-ambiguous': ({ text }) =>
    `« ${text} » peut se lire de deux façons : ôtez la virgule ou ajoutez des centimes`,
  'line-unreadable': ({ text }) =>
    text === undefined ? 'cette ligne est illisible à cet endroit' : `« ${text} » est illisible`,
  'columns-wrong': ({ found, expected }) => `${found} colonnes au lieu de ${expected}`,
  'quote-open': () => 'un guillemet n’est pas refermé',
  'options-miscounted': ({ found, announced }) => `${found} options au lieu des ${announced} annoncées`,
  'ballots-miscounted': ({ found, announced }) =>
    `${found} bulletins, mais l’en-tête en annonce ${announced}${cutShort(found, announced)}`,
  'unique-miscounted': ({ found, announced }) =>
    `${found} lignes de bulletins, mais l’en-tête en annonce ${announced}${cutShort(found, announced)}`,
  'section-missing': ({ section }) => `la partie ${section} devrait venir ici`,
  'vote-type-unknown': ({ text }) => `le type de vote « ${text} » est inconnu`,
  'no-ballot': () => 'il n’y a aucun bulletin',
  'not-a-bundle': ({ why }) =>
    why === undefined
      ? 'ce n’est pas une urne scellée de Concerto, ou la ligne est illisible'
      : String(why),
  'old-categories': () => 'l’ancien format de PrefLib n’est pas lu pour les catégories (.cat)',
}

export const REFUSALS: Record<BallotRefusal, string> = {
  'unknown-option': 'option inconnue',
  'option-twice': 'option citée deux fois',
  'voter-twice': 'deuxième bulletin d’une même personne',
  incomplete: 'classement incomplet, alors que le fichier promet des classements complets',
  tied: 'ex æquo, alors que le fichier promet des classements stricts',
  'too-many-categories': 'plus de catégories que le fichier n’en annonce',
  'grade-off-scale': 'note hors de l’échelle',
  'too-few-chosen': 'moins de choix que le minimum du fichier',
  'too-many-chosen': 'plus de choix que le maximum du fichier',
  'over-budget': 'choix qui dépassent le budget permis',
  'points-missing': 'points absents, illisibles, ou pas un par projet',
  'no-college': 'collège absent',
}

/** Why a file does not do for a method or an option. */
export const UNFIT = {
  gradesNeeded:
    'Le jugement majoritaire demande des mentions : un fichier .cat, un tableau de notes .csv, ou une urne de Concerto de cette méthode.',
  approvalsNeeded:
    'L’approbation demande des choix : un fichier .cat, un tableau .csv, un fichier .pb, ou une urne de Concerto de cette méthode. Un classement ne dit pas jusqu’où l’on approuve.',
  rankingsNeeded:
    'La méthode de Schulze demande des classements : .soc, .soi, .toc, .toi, .cat, des notes .csv, un .pb de type « ordinal », ou une urne de Concerto de cette méthode.',
  costsNeeded:
    'Les parts égales demandent un budget et des coûts : un fichier .pb, ou une urne de Concerto de cette méthode.',
  collegeUnknown:
    'Ce fichier ne dit pas de quel collège est chaque bulletin : --weights college vaut pour une urne de Concerto, ou pour un .csv dont la première colonne est « college ».',
  tooManyPairs:
    'La méthode de Schulze compare les options deux à deux : il y en a trop dans ce fichier (2 000 au plus).',
  otherMethod: (own: string) => `Cette urne est celle d’une autre méthode : ${own}.`,
  nothingCounted: 'Aucun bulletin n’a pu être compté.',
} as const

function cutShort(found: unknown, announced: unknown): string {
  return Number(found) < Number(announced) ? '\u202f; le fichier est peut-être tronqué' : ''
}
