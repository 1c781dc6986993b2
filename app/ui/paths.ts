const consultation = (council: string, slug: string) =>
  `${councilPath(council)}/consultations/${encodeURIComponent(slug)}`
const minutes = (council: string, agenda: string) =>
  `${councilPath(council)}/seances/${encodeURIComponent(agenda)}`

/** The files that minutes are had as, for members and for everybody. */
export type MinutesFile = `${'compte-rendu' | 'releve-de-decisions'}.${'docx' | 'pdf'}`

const councilPath = (council: string) => `/clsm/${encodeURIComponent(council)}`

/** Every public address, in one place. */
export const paths = {
  home: '/',
  councils: '/clsm',
  council: councilPath,
  charter: (council: string, version?: number) =>
    `${councilPath(council)}/charte${version === undefined ? '' : `?version=${version}`}`,
  subscribe: (council: string) => `${councilPath(council)}/abonnement`,
  subscription: (council: string, secret: string) =>
    `${councilPath(council)}/abonnement/${encodeURIComponent(secret)}`,
  consultation,
  vote: (council: string, slug: string) => `${consultation(council, slug)}/voter`,
  cast: (council: string, slug: string) => `${consultation(council, slug)}/voter/deposer`,
  voteByEmail: (council: string, slug: string) => `${consultation(council, slug)}/voter/adresse`,
  votingRight: (council: string, slug: string) =>
    `${consultation(council, slug)}/voter/droit-de-vote`,
  votingKey: (council: string, slug: string) => `${consultation(council, slug)}/voter/cle`,
  signature: (council: string, slug: string) => `${consultation(council, slug)}/voter/signature`,
  receipt: (council: string, slug: string) => `${consultation(council, slug)}/recu`,
  results: (council: string, slug: string) => `${consultation(council, slug)}/resultats`,
  resultsCsv: (council: string, slug: string) => `${consultation(council, slug)}/resultats.csv`,
  resultsJson: (council: string, slug: string) => `${consultation(council, slug)}/resultats.json`,
  resultsPackage: (council: string, slug: string) =>
    `${consultation(council, slug)}/resultats/datapackage.json`,
  resultsPicture: (council: string, slug: string) => `${consultation(council, slug)}/resultats.png`,
  proposals: (council: string, slug: string) => `${consultation(council, slug)}/propositions`,
  proposalsData: (council: string, slug: string) => `${consultation(council, slug)}/propositions.json`,
  proposal: (council: string, slug: string, id: string) =>
    `${consultation(council, slug)}/propositions/${encodeURIComponent(id)}`,
  propose: (council: string, slug: string) => `${consultation(council, slug)}/proposer`,
  moderationFigures: (council: string, slug: string) => `${consultation(council, slug)}/moderation`,
  tracking: (council: string, slug: string) => `${consultation(council, slug)}/suivi`,
  roadmap: (council: string) => `${councilPath(council)}/feuille-de-route`,
  outcome: (council: string, slug: string) => `${consultation(council, slug)}/suites`,
  minutesList: (council: string) => `${councilPath(council)}/seances`,
  minutes,
  decisionList: (council: string, agenda: string) => `${minutes(council, agenda)}/releve-de-decisions`,
  minutesFile: (council: string, agenda: string, file: MinutesFile) => `${minutes(council, agenda)}/${file}`,
  help: '/aide',
  accessibility: '/accessibilite',
  secrecy: '/vote-secret',
  /** With the council to write to, where its page leads there. */
  data: (council?: string) =>
    `/vos-donnees${council === undefined ? '' : `?${new URLSearchParams({ conseil: council })}`}`,
  tableSchema: '/schemas/resultat-tableau.json',
  jsonSchema: '/schemas/resultat.json',
  clientFiles: '/vote-secret/fichiers.txt',
  language: '/langue',
} as const
