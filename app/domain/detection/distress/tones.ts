/**
 * Fields of words that gather around a farewell, none of which means anything alone. Stems of normalised words; a `$`
 * ends a word.
 */
const FIELDS = {
  death: 'mort$|morte$|mourir|mourrai|meurs$|meurt$|crev|tuer$|tue$|suicid|cercueil|enterr|obseques|cimetiere|cendres|tombe$|cadavre|deces|la haut|paradis|au ciel|en finir|finir$|disparai|disparu|agonie|noyer|pendre|vivre$|survi|vie$|existe|vivant',
  means:
    'corde$|fusil|carabine|flingue|arme$|lames?$|rasoir|cutter|couteau|gaz$|cachet|cacheton|medoc|pilule|comprime|somnifere|insuline|morphine|doliprane|tramadol|xanax|valium|boites?$|plaquette|tiroir|flacon|javel|antigel|tuyau|ceinture|foulard|cave$|garage$|grange$|grenier|baignoire|veines?$|poignets?$|sang$|dose$|ordonnances?$|seringue|cles? de la voiture|volant|poutre|crochet|noeud',
  place:
    'pont$|rails?$|voie$|voi$|voies$|ferree|toit$|parapet|rebord|balcon|falaise|fenetre|vide$|viaduc|passerelle|riviere|fleuve|canal$|lac$|etang|mer$|barrage|quai$|train$|trains$|rer$|metro$|etage$|7eme|8eme|9eme|autoroute|platane|carriere$|puits|eclus|digue|foret$|bois$|parking',
  farewell:
    'adieu|au revoir|pardon|desole|excuse|dites$|dite$|dis leur|dis a|embrass|prenez soin|prend soin|occupe|veillez|remercie|merci pour|merci a|merci de|aime$|aimais|aimait|aimee?s?$|ai ete|etiez|avez ete|souvenir|oubliez|faute$|veux pas a|en veux|derniere?s?$|bisous|gardez|confie|legue|donne$|donner$|laisse|lettre|mot sur|message$|prevenez|previens|appelez',
  affairs:
    'notaire|testament|assurance|papiers?$|cles?$|clefs?$|chats?$|chiens?$|chatte|chienne|poissons?$|affaires$|regle$|ranger?$|rangee?s?$|range$|resili|compte$|comptes$|vendu|vider?$|vide$|poubelle|codes?$|menage$|frigo|enveloppe|classeur|dossier rouge|chemise|loyer|factures?$|coffre|argent$|plantes?$|portable|mot de passe|robe$|costume',
  ending:
    'fini$|finie$|finir$|finit|fin$|termine|arrete|dernier|derniere|plus jamais|jamais plus|pour de bon|pour toujours|definitiv|une bonne fois|trop tard|tard$|decision|decide|choisi|pret$|prete$|prepare|prevu|fait$|fera$|sera$|serai|partir|pars$|partirai|partie?s?$|reviendrai|ouvrirai|attendez|besoin$|bientot|enfin$|suffit|assez$|stop$|bonsoir|bonne nuit|silence|repos|dormir|endor|reveil|calme|paix|soulag|legere?$|tranquil|libre',
  time: 'ce soir|cette nuit|demain|maintenant|aujourd|tout a|dimanche|samedi|vendredi|jeudi|lundi|mardi|mercredi|dans une heure|dans deux|minuit|a l aube|noel|anniversaire|week end|la rentree|ce matin|tout de suite|cette fois|avant que|la semaine pro',
  burden:
    'poids$|charge$|fardeau|boulet|sans moi|mieux sans|debarrass|derang|gener$|gene$|soulage|de trop$|encombr|honte|coupable|inutile|sers a rien|sert a rien|bon a rien|gache|merite|deteste|degoute|nulle?$|rate$|dechet|mauvaise? mere|mauvais pere|manquer|manquera|personne ne|remplac|coute|paieront|couter',
  despair:
    'peux plus|peux pas|en peu|plus la|la force|force$|espoir|desesp|fatigu|epuis|marre|bout$|seule?$|solitude|perdue?$|rien$|noir$|souffr|douleur|mal$|pleur|larmes|froid$|peur$|vide$|dors|dormi|nuits?$|abandon|continuer|tenir$|tenu$|supporte|lutter|battre|essaye|sens$|courage|a quoi|pourquoi|personne$',
  kin: 'enfants?$|fille$|filles$|fils$|maman|papa|mere$|pere$|parents|frere|soeur|mari$|femme$|petits?$|petite$|bebe|famille|copine|copain|gosses|amis?$|epouse|voisine?$',
  refusal:
    'pas la peine|inutile|ne (?:me )?(?:cherchez|rappelez|repondez|venez)|venez pas|cherchez pas|rappelez pas|repondez pas|rien pour moi|pas pour moi|plus besoin|me concerne plus|servira|votre questionnaire|votre consultation|vos propositions|votre truc|pas de proposition|rien a proposer|aucune proposition|pas une proposition|pk je|pourquoi je ecris|sais pas pourquoi je|case$|quand vous lirez|vous lisez|lira$|personne ne (?:lira|verra)|secret|dite? (?:a )?personne|promettez|promis$',
} as const

type Field = keyof typeof FIELDS
const FIELD_NAMES: readonly Field[] = ['death', 'means', 'place', 'farewell', 'affairs', 'ending', 'time', 'burden', 'despair', 'kin', 'refusal']

const SHAPES = FIELD_NAMES.map(
  (field) => [field, new RegExp(` (?:${FIELDS[field].replaceAll('$', '(?= )')})`)] as const,
)
/** "je ne serai plus", "j'ouvrirai pas": what the author will not do any more. */
const NEVER_AGAIN = / je (?:ne )?(?:[a-z]+ )?[a-z]+r(?:ai|ais|a) (?:plus|pas|jamais) /
const ONESELF = / (?:je|me|moi) /g

interface Tone {
  fields: readonly Field[]
  never: boolean
  /** How often the author speaks of themself. */
  self: number
}

/** The fields of words met in a passage. */
function toneOf(passage: string): Tone {
  return {
    fields: SHAPES.flatMap(([field, shape]) => (shape.test(passage) ? [field] : [])),
    never: NEVER_AGAIN.test(passage),
    self: passage.match(ONESELF)?.length ?? 0,
  }
}

const WIDEST = 340

/** Overlapping passages of two sentences or so, none much longer than what is said in a breath. */
function passagesOf(text: string): readonly string[] {
  const sentences: string[] = []
  for (const sentence of text.split(/ (?=[.!?] )/))
    for (let at = 0; at < sentence.length; at += WIDEST / 2) {
      const end = sentence.length - at < WIDEST * 0.75 ? sentence.length : at + WIDEST / 2
      sentences.push(sentence.slice(Math.max(0, sentence.lastIndexOf(' ', at)), end))
      if (end === sentence.length) break
    }
  const passages: string[] = []
  for (let at = 0; at < sentences.length; at += 1) {
    let passage = ''
    for (let next = at; next < at + 4 && passage.length < WIDEST && next < sentences.length; next += 1)
      passage += `${sentences[next] ?? ''} `
    passages.push(` ${passage} `)
  }
  return passages
}

const WEIGHTS: Readonly<Record<Field, number>> = {
  death: 0.2,
  means: 1.2,
  place: 0.5,
  farewell: 0.9,
  affairs: 0.2,
  ending: 0.1,
  time: 0.9,
  burden: 0.4,
  despair: 0.1,
  kin: 0.3,
  refusal: 1,
}
const [NEVER, SELF, LEAST] = [1.1, 1, -2.2]

/** How much the words of the most telling passage gather; above 0 it is more often urgent than not. */
export function toneIn(text: string): number {
  let most = LEAST
  for (const passage of passagesOf(text)) {
    const { fields, never, self } = toneOf(passage)
    if (self === 0) continue
    const sum = fields.reduce((total, field) => total + WEIGHTS[field], LEAST)
    most = Math.max(most, sum + (never ? NEVER : 0) + (SELF * Math.min(self, 4)) / 4)
  }
  return most
}
