import type { Folded } from './fold.ts'
import { KIN } from './lexicon/people.ts'
import type { Span } from './span.ts'

const BY_PLACE =
  'dame|monsieur|mec|gars|type|homme|femme|personne|jeune|garcon|fille|enfant|eleve|gamin|gamine|locataire|voisin|voisine|patient|patiente|resident|residente|usager|adherent|adherente|collegue|etudiant|etudiante|ado|adolescent|adolescente|mamie|papi|vieux|vieille|couple|famille|assistante familiale|instit|institutrice|prof|boulanger|boulangere|facteur|gardien|gardienne|concierge|commercant|commercante|agriculteur|maman|mere|pere|fils|frere|soeur|mari'
const DESIGNATION = new RegExp(
  `(?<![a-z])(?:m(?:on|a|es deux|es trois)|notre|nos deux|son|sa|leur) (?:petite? |grande? |jeune |vieille |vieux |ex-?|meilleure? )?(?:${KIN}s?|patiente?|eleve|adherente?|locataire)(?![a-z])` +
    `|(?<![a-z])(?:l[ae] |l'|une? )(?:petite? |jeune |vieille |vieux )?(?:${BY_PLACE})(?= (?:du|de|des|de la|de mon|de ma|qui|au|aux|sous|sur|avec|d'en|en)[ ']|,)` +
    "|(?<![a-z])l'aine(?:e)?(?= (?:est|a)[ ])",
  'g',
)
const OWN = /(?<![a-z])(?:m(?:on|a)|notre|l[ea]) (?:dossier|demande|recours|plainte|requete|num(?:ero)?(?! de tel)|allocation|jugement|audience|mesure|reclamation|affaire|procedure)(?![a-z])/g
const CASE_NUMBER = /(?:n°|n o|no |numero|num |ref(?:erence)?\.?)[ :]{0,3}[a-z]{0,6}[-/ ]?\d[\d/ .-]{2,20}|\d{2,4}[-/]\d{3,9}|\d{7,}/

const MATTER =
  /hospitali|intern(?:e|ement)|schizo|bipol|depress|deprim|autis|curatel|tutel|garde a vue|gendarme|police|flics|prison|incarc|tribunal|juge|suicid|tentative|mourir|voix|en crise|delir|psychia|psychot|medoc|cachets|pilule|mdph|handicap|malad|traitement|soign|soins|couteau|addict|alcool|drogu|anorex|boulim|burn|contrainte|isolement|contention|clinique|hopital|hosto|\bhp\b|\bche?z les fous|agress|frapp|viole|divorc|expuls|surendett|trouble|rails|balcon|pendu|decede|\bmorte?\b|exclu|place en|placee? |aide sociale|protection|toxico|parano|alzheimer|demence|phobi|\btoc\b|scarif|anxi|trauma|retrait|l'agrement|peril|unite |\baah\b|assez vecu|adieu|pont|internee/
const AGE = /\b(?:\d{1,3}|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre[ -]vingts?|neuf|huit|sept|six)(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)){0,2} ?(?:ans?|piges)\b/
const PLACED =
  /\d ?(?:e|eme|er|ere) etage|\bdu (?:\d{1,2} ?(?:e|eme)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|rez)\b|au-?dessus d|en dessous d|d'en face|de palier|\b(?:ce[12p]|cm[12]|[3456]e|seconde|terminale|premiere) (?:de|du|b|a|au)\b|de la rue|sous l[ea] |classe de|chambre \d|\bau \d{1,3}\b/
const JOB =
  /, (?:un |une |l')?(?:ancien(?:ne)? )?(?:agent|chauffeur|chauffeuse|etudiante?|instit\w*|prof\w*|facteur|factrice|cuisini\w+|boulang\w+|macon|couvreur|infirmi\w+|ouvri\w+|serveu\w+|caissi\w+|secretaire|comptable|agricult\w+|eleveur|eleveuse|artisan|coiffeu\w+|polici\w+|gendarme|pompier|aide-soignante?|medecin|avocate?|retraitee?|lyceen\w*|collegien\w*|apprenti\w*|employee?|vendeu\w+|menuisi\w+|electrici\w+|plombier|conduct\w+|livreur|militaire|veuve?)\b|\bdu service\b|\bancien(?:ne)? [a-z]{4,}/
const DATED =
  /\b(?:le|du|au|depuis le) (?:\d{1,2}|1er) ?(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|\b(?:depuis|en|fin|debut|mi|depuis le mois de|mois d') ?(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: dernier)?\b|\bdepui?s? (?:la|le|noel|les vacances|hier|\d|deux|trois|quatre|six)|dernier|derniere|hier\b|ce matin|cette nuit|il y a (?:\w+) (?:jours?|semaines?|mois|minutes)|\d{1,2}\/\d{1,2}/
const IN_PLACE = /(?:^| )(?:[àa]|au|aux|de|du|la|l'|de l'|clinique(?: des)?|unité|lycée|collège|hôpital|foyer) ?(?:l')?(?!MDPH|CAF|AAH|CMP|GEM|CLSM|RSA|ARS|HP|ESAT)\p{Lu}\p{L}{2,}/u
const OF_SOMEWHERE = /^\S{2,6} \S{3,12} (?:de la|du|de l'|des) [a-z]{4,}/
const LONGEST = 320
const SENTENCE_END = /[.!?\n;](?=\s|$)/g
const CLAUSE_END = /[,;:.!?\n]|(?<=[a-z]) (?:et|mais|alors|donc|car|pcq|parce)(?= )/g

/** What is told of one person who could be recognised, and of a case that bears a number. */
export function situations({ plain, cased, span }: Folded, people: readonly { start: number; end: number }[]): readonly Span[] {
  const found: Span[] = []
  const offsets = people.map(({ start }) => start)
  let after = 0
  for (const { 0: whole, index } of plain.matchAll(DESIGNATION)) {
    if (index < after) continue
    const window = windowFrom(plain, index)
    const matter = MATTER.exec(window)
    if (matter === null) continue
    const shown = cased.slice(index + whole.length, index + window.length)
    const strong = ends([AGE, PLACED, JOB], window)
    const weak = [...ends([DATED, OF_SOMEWHERE], window), ...endsOfPlace(shown, whole.length)]
    const first = span(index, index + 1, 'situation', 'someone-recognisable').start
    const last = span(index, index + window.length, 'situation', 'someone-recognisable').end
    if (has(offsets, first, last)) strong.push(whole.length)
    if (strong.length === 0 && weak.length < 2 && !(weak.length > 0 && (GRAVE.test(window) || CLOSE.test(window)))) continue
    const reach = Math.max(matter.index + matter[0].length, ...strong, ...weak.filter((at) => at < window.length))
    const end = clauseEnd(plain, index + reach, index + window.length)
    found.push(span(index, end, 'situation', 'someone-recognisable'))
    after = end
  }
  for (const { 0: whole, index } of plain.matchAll(OWN)) {
    const window = windowFrom(plain, index)
    const number = CASE_NUMBER.exec(window.slice(whole.length))
    if (number === null || number.index > 60) continue
    const dated = DATED.exec(window)
    if (dated === null && !BLOCKED.test(window)) continue
    const reach = Math.max(whole.length + number.index + number[0].length, (dated?.index ?? 0) + (dated?.[0].length ?? 0))
    const end = clauseEnd(plain, index + reach, index + window.length)
    found.push(span(index, end, 'situation', 'own-case'))
  }
  return found
}

const BLOCKED = /blo[ckq]|sans reponse|attente|refus|rejet|perdu|cours|suspend|traite|repon/
const CLOSE = /\b(?:le|du|au) \d{1,2} ?[a-z]{3,9}|\bdepuis (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)/
const GRAVE = /hospitali|intern|garde a vue|curatel|tutel|contrainte|prison|suicid|tentative|rails|pont|balcon|pilule|adieu|voulu mourir/

/** From here to the end of the sentence; what is said without points is cut. */
function windowFrom(plain: string, from: number): string {
  const near = plain.slice(from, from + LONGEST)
  SENTENCE_END.lastIndex = 0
  for (const { index, 0: sign } of near.matchAll(SENTENCE_END)) {
    if (sign === '.' && /\b(?:m|mr|mme|dr|pr|n|st|av|bd|[a-z])$/.test(near.slice(Math.max(0, index - 4), index))) continue
    return near.slice(0, index)
  }
  return near
}

function ends(shapes: readonly RegExp[], window: string): number[] {
  return shapes.flatMap((shape) => {
    const match = shape.exec(window)
    return match === null ? [] : [match.index + match[0].length]
  })
}

function endsOfPlace(shown: string, before: number): number[] {
  const match = IN_PLACE.exec(shown)
  return match === null ? [] : [before + match.index + match[0].length]
}

function clauseEnd(plain: string, from: number, most: number): number {
  const rest = plain.slice(from, most)
  const [stop] = rest.matchAll(CLAUSE_END)
  return stop === undefined ? most : from + stop.index
}

/** Whether one of these ordered offsets lies in there. */
function has(offsets: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const next = offsets[low]
  return next !== undefined && next < to
}
