/** Alternatives of regular expressions, without accents or capitals: relations, roles, places. */
export const KIN = [
  'fils|fille|fiston|frere|frero|frangin|frangine|soeur|soeurette|mere|pere|maman|papa|daron',
  'daronne|reum|reup|mari|femme|epouse|epoux|compagnon|compagne|conjoint|conjointe|concubin',
  'concubine|ex|copain|copine|pote|ami|amie|amoureux|amoureuse|petit ami|petite amie|voisin',
  'voisine|collegue|cousin|cousine|oncle|tante|tata|tonton|neveu|niece|grand-?mere|grand-?pere',
  'mamie|mamy|papi|papy|meme|beau-? ?pere|beau-? ?fils|beau-? ?frere|belle-? ?mere',
  'belle-? ?fille|belle-? ?soeur|enfant|bebe|filleul|filleule|colocataire|coloc|gamin|gamine',
  'gosse|jumeau|jumelle|fiance|fiancee|camarade|proprio|proprietaire|aine|ainee|cadet|cadette',
  'petit-? ?fils|petite-? ?fille|parrain|marraine|locataire',
].join('|')

export const ROLE = [
  "psy|psychiatre|pedopsychiatre|psychologue|neuropsychologue|medecin|docteur|docteure|doc",
  "toubib|generaliste|infirmier|infirmiere|inf|ide|ipa|aide-? ?soignant|aide-? ?soignante",
  "ambulancier|ambulanciere|curateur|curatrice|tuteur|tutrice|mandataire|assistant social",
  "assistante sociale|assistant sociale|assistante social|educateur|educatrice|educ|avocat",
  "avocate|kine|orthophoniste|ergotherapeute|psychomotricienne|psychomotricien|animateur",
  "animatrice|referent|referente|conseiller|conseillere|directeur|directrice|dirlo|chef|cheffe",
  "cadre|cadre de sante|chef de service|cheffe de service|secretaire|pharmacien|pharmacienne",
  "patient|patiente|resident|residente|usager|usagere|adherent|adherente|benevole|interne",
  "pair-? ?aidant|pair-? ?aidante|prof|professeur|professeure|maitre|maitresse|instit",
  "institutrice|instituteur|concierge|gardien|gardienne|pompier|gendarme|policier|policiere",
  "juge|adjoint|adjointe|president|presidente|tresorier|tresoriere|coordinateur|coordinatrice",
  "coordonnatrice|coordonnateur|responsable|moniteur|monitrice|sage-? ?femme|surveillant",
  "surveillante|cpe|aesh|avs|auxiliaire de vie|aide a domicile|aide-menagere|aide menagere",
  "femme de menage|stagiaire|apprenti|apprentie|employe|employee|agent|facteur|boulanger",
  "boulangere|coiffeur|coiffeuse|cuisinier|cuisiniere|vigile|maire|soignant|soignante",
  "accompagnant|accompagnante|mediateur|mediatrice|praticien|praticienne|dentiste|pretre|cure",
  "imam|entraineur|coach|monsieur|dame|jeune|gars|type|homme|copain|nommee?|certaine?",
  "interprete|traducteur|traductrice|chauffeur|chauffeuse|taxi|formateur|formatrice|bailleur",
  "aumonier|osteo|osteopathe|sophrologue|dieteticien|dieteticienne|podologue|dermato",
  "neurologue|greffier|greffiere|notaire|huissier|deleguee?|elue?|encadrante?|technicien",
  "technicienne|hotesse|hote|accueillante?|nounou|assistante maternelle|assistante familiale",
  "veilleur|veilleuse|patron|patronne|buraliste|epicier|epiciere|garagiste|parrain|marraine",
  "entraineuse|correspondante?|livreur|livreuse|caissiere|vendeur|vendeuse|bibliothecaire",
  "documentaliste|pediatre|cardiologue|gyneco|gynecologue|proviseure?|principale?|eleve|meuf",
  "mec|bru|gendre|logeur|logeuse",
].join('|')

/** Who is one or few of a ward: the director, the night nurse. */
export const POST = [
  "psy|psychiatre|pedopsychiatre|psychologue|neuropsychologue|medecin|docteur|docteure",
  "infirmier|infirmiere|ide|aide-? ?soignant|aide-? ?soignante|ash|assistant social",
  "assistante sociale|educateur|educatrice|educ|kine|orthophoniste|ergotherapeute|ergo",
  "psychomotricienne|psychomotricien|animateur|animatrice|directeur|directrice|chef|cheffe",
  "cadre|secretaire|pharmacien|pharmacienne|interne|pair-? ?aidant|pair-? ?aidante|mediateur",
  "mediatrice|coordinateur|coordinatrice|coordonnateur|coordonnatrice|responsable|moniteur",
  "monitrice|veilleur|surveillant|surveillante|cpe|principal|principale|proviseur|proviseure",
  "gardien|gardienne|cuisinier|cuisiniere|soignant|soignante|stagiaire|sage-? ?femme",
  "presidente?|tresoriere?|brigadiere?|professeur|professeure|prof|maitresse|patron|patronne",
  "mandataire|curateur|curatrice|tuteur|tutrice|agent d'accueil|femme de menage|vigile",
].join('|')

/** Things that bear the name of somebody: what follows is no person. */
export const NAMED_PLACE = new RegExp(
  '^(?:rue|avenue|av|boulevard|bd|place|allee|allees|chemin|impasse|square|quai|route|cours|' +
    'passage|lycee|college|lycees|colleges|ecoles|rues|maternite|ecole|maternelle|creche|' +
    'hopital|hopitaux|clinique|centre|pavillon|unite|salle|stade|gymnase|foyer|residence|loi|' +
    'lois|rapport|prix|fondation|institut|arret|station|gare|parc|mediatheque|bibliotheque|' +
    'theatre|musee|tour|pont|bar|cafe|brasserie|restaurant|cinema|hotel|cite|quartier|espace|' +
    'maison|batiment|bat|eglise|chapelle|paroisse|cathedrale|association|asso|federation|ligue|' +
    'groupe|gem|cmp|esat|ehpad|ime|savs|samsah|cattp|hdj|service|pole|secteur|jardin|port|ile|' +
    'mont|ville|commune|village|canton|saint|sainte|st|ste|notre|maladie|syndrome|echelle|' +
    'methode|plan|programme|festival|film|roman|livre|chanson|ligne|bus|tram|metro|semaine|' +
    'fete|journee|amphi|amphitheatre|auditorium|hlm|clos|villa|domaine|camping|marche|' +
    'universite|fac|iut|caserne|base|complexe|piscine|mjc|local|ferme|chateau|imprimerie|' +
    'garage|supermarche|magasin|boutique|laboratoire|cabinet medical|vallee|roi|reine|empereur|' +
    'pape|ministre|ministere|ecrivain|peintre|poete|chanteur|chanteuse|auteur|philosophe|bd|' +
    'marechal|general)$',
)

/** Names of history, medicine and letters: alone, they are nobody of here. */
export const PUBLIC_FIGURES: ReadonlySet<string> = new Set(
  `pinel esquirol charcot freud lacan jung dolto winnicott basaglia oury tosquelles bonnafe laing deniker delay kraepelin
bleuler janet artaud claudel gogh nerval hugo zola moliere camus sartre beauvoir duras proust rimbaud verlaine baudelaire
curie pasteur calmette moulin jaures gaulle mitterrand chirac sarkozy hollande macron kouchner veil leonetti laforcade
buzyn veran rousseau piveteau sapin aubry rist attal borne philippe bayrou barnier trump foucault goffman deleuze guattari
schweitzer montessori freinet ferry gambetta clemenceau foch leclerc mandela gandhi luther einstein mozart bach beethoven
brel brassens piaf stromae orelsan angele renaud zidane mbappe van-gogh picasso monet cezanne perceval asterix cendrillon
alzheimer parkinson asperger korsakoff tourette munchhausen stockholm papageno werther diderot voltaire descartes
ratched michu eluard aragon prevert saint-exupery exupery bizet ravel debussy guimard briand carnot blum brossolette monnet kergomard
`.split(/\s+/),
)
