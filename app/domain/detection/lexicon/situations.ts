/** Alternatives of regular expressions, without accents or capitals: who may be told of, what, and how closely. */
import { KIN } from './people.ts'

/** Relations that a possessive makes one's own. */
export const MINE = [
  KIN,
  'reuf|frr|sista|reus|demi-?(?:frere|soeur)|benjamine?|voisine? (?:d.amphi|de chambre|de table)',
  'associee?|apprenante?|candidate?|protegee?|beau-? ?(?:frere|pere|fils)',
  [
    'bru|gendre|meuf|mec|keum|gars|fillot|filleule?|fils aine|garcon|gosses?|petite?|petits',
    'moitie|daronne|reuss',
  ].join('|'),
  [
    'apprentie?|stagiaire|employee?|salariee?|patron|patronne|chef|cheffe|logeuse|logeur',
    'bailleur|propriet?aire',
  ].join('|'),
  [
    'patiente?|eleve|adherente?|locataire|correspondante?|entraineu[rs]e?|coach|nounou|tuteur',
    'tutrice|binome',
  ].join('|'),
  'colocs?|ancien(?:ne)? (?:[a-z]{4,14})|ex-?(?:mari|femme|conjointe?|compagne|compagnon|' +
    'belle-mere)?',
].join('|')

/** Somebody, where a place, a habit or a look tells who. */
export const SOMEBODY = [
  'habituee?|occupante?|majeure? protegee?|benevole|legionnaire|etudiante?|tatou\\w+|livreu\\w+',
  'papa|amie?|artisan|marin|pecheur|paysanne?|sportif|sportive|veteran|rescapee?|migrante?|gerante?',
  [
    'dame|monsieur|mec|gars|type|homme|femme|personne|jeune|garcon|fille|enfant|eleve|gamin',
    'gamine|gosse|mome',
  ].join('|'),
  [
    'locataire|voisine?|patiente?|residente?|usagere?|adherente?|collegue|etudiante?|ado',
    'adolescente?|meuf|nana',
  ].join('|'),
  [
    'mamie|papi|papy|vieux|vieille|couple|famille|maman|mere|pere|fils|frere|soeur|mari',
    'retraitee?|veuve|veuf',
  ].join('|'),
  [
    'petite?|ainee?|cadet|cadette|jumeau|jumelle|jumeaux|assistante familiale|sdf|salariee?',
    'stagiaire|ouvri\\w+',
  ].join('|'),
  [
    'conduct\\w+|chauffeu\\w+|agente?|employee?|caissi\\w+|vigile|lyceenne?|collegienne?',
    'apprentie?|militaire|horlog\\w+',
  ].join('|'),
  [
    'nouveau|nouvelle|plus jeune|refugiee?|proprietaire|serveu\\w+|cliente?|professeure?',
    'infirmi\\w+|ancien(?:ne)? \\w{4,14}',
  ].join('|'),
].join('|')

/** Posts that one person holds, in a village or a house. */
export const HOLDER = [
  [
    '(?:premiere? |deuxieme |troisieme )?adjointe?|maire|elue?|conseillere? municipale?|deputee?',
    'senateur|prefete?',
  ].join('|'),
  [
    'directeur|directrice|proviseure?|principale?|cpe|instit|institut\\w+|maitresse|maitre',
    'prof \\w+|prof|atsem',
  ].join('|'),
  [
    'facteur|factrice|boulanger|boulangere|boucher|bouchere|epicier|epiciere|buraliste|patron',
    'patronne|cafetier',
  ].join('|'),
  [
    'coiffeur|coiffeuse|garagiste|fleuriste|pharmacien|pharmacienne|veterinaire|notaire|medecin',
    'docteur|dentiste',
  ].join('|'),
  [
    'cure|pretre|pasteur|imam|rabbin|capitaine|commandante?|colonel|brigadier|garde champetre',
    'policier municipal',
  ].join('|'),
  [
    'gardien|gardienne|concierge|secretaire|presidente?|tresorier|tresoriere|entraineur',
    'bibliothecaire|chef|cheffe',
  ].join('|'),
  [
    'cantiniere|cuisinier|cuisiniere|remplacante?|infirmier|infirmiere|psychologue|psychiatre',
    'pedopsychiatre|kine',
  ].join('|'),
  [
    'cadre|educateur|educatrice|assistante? sociale?|responsable|coordinateur|coordinatrice',
    'animateur|animatrice',
  ].join('|'),
  [
    'comptable|standardiste|veilleur|veilleuse|aumonier|orthophoniste|ergotherapeute',
    'surveillante?|moniteur|monitrice',
  ].join('|'),
  [
    'conseiller|conseillere|secretaire (?:medicale|de mairie)|miss|champion|championne',
    'proprietaire|avocate?',
  ].join('|'),
  [
    'fleuriste|banquier|hotelier|restaurateur|eclusier|sacristain|organiste|chorale',
    'maitre-nageur|arbitre|coach',
  ].join('|'),
].join('|')

/** A word of which the ending tells that it is somebody. */
export const DOER = [
  '[a-z]{3,12}(?:eure?|euse|trice|iste|icien|icienne|ogue)',
  '(?:infirm|ouvr|cuisin|caiss|poissonn|charcut|hotel|jardin|fact|plomb|cordonn|polic|pomp)(?:iere?)',
].join('|')

/** Whom one calls by what they are to oneself. */
export const PARENT = 'maman|papa|mamie|mamy|papi|papy|tonton|tata|pepe|meme'

/** What begins to tell of somebody, after who it is. */
export const TELLS = [
  "qui |ki |que |qu'|sous |sur |avec |d'en |en |enceinte|ds |dans |chez |a |au |est |etait |vit ",
  "ne |n'|se |s'|hebergee?|logee?|arrivee?|portugais|marocaine?|algerienne?|turque?|polonaise?",
  'agricole|municipal|retraitee?|anglaise?|espagnole?|italienne?|roumaine?|ukrainienne?',
].join('|')

export const RELATIVE = [
  [
    'fils|filles?|femme|mari|epouse|epoux|freres?|soeurs?|mere|pere|gendre|bru|belle-fille',
    'beau-fils|petit-fils',
  ].join('|'),
  'benjamine?|cadette?|frangine?|beau-frere|belle-soeur|beau-pere|belle-mere|filleule?|tata|tonton',
  [
    'petite-fille|jumeau|jumelle|neveu|niece|cousine?|compagne|compagnon|copine|copain|veuve',
    'veuf|oncle|tante|ex',
  ].join('|'),
  'gamin|gamine|gosse|enfants?|petite?|ainee?|meuf|mec|remplacante?',
].join('|')

/** What happened to somebody, which others know of or may look up. */
export const GRAVE = new RegExp(
  [
    "ecroue|\\buhsa\\b|mois? ferme|longue maladie|psychotique|contre avis medical|pouponniere",
    'leponex|risperdal|abilify|haldol|tercian|zyprexa|loxapac|lithium|depakote|methadone|subutex',
    "\\budaf\\b|\\batmp\\b|mandataire|se cogne (?:la|contre)|entend(?:ait)? (?:dieu|le diable|des)",
    "en cure|revien\\w* de cure|l'addicto|interdite? de voir|sans traitement",
    [
      "hospitali|\\bintern(?:ee|ement)\\b|ete interne|garde a vue|\\bgav\\b|curatel|tutel",
      "contrainte|prison|incarcer|detenu",
    ].join('|'),
    [
      'suicid|tentative|\\brails?\\b|\\bpont?\\b|balcon|pilule|cacheton|adieu|voulu mourir|juge',
      'tribunal|audience',
    ].join('|'),
    [
      'porte plainte|plainte|gendarm|police|flics|arrete[er]?\\b (?:a|chez|par|2|deux)',
      'se faire arreter|\\bplacee?s?\\b',
    ].join('|'),
    [
      "placement|en placeme|cure d|desintox|fugue|expuls|mettre dehors|\\bumd\\b|\\bumps?\\b",
      "centre educatif ferme",
    ].join('|'),
    "fleury|d'office|psychose|delirant|delire|scarif|couteau|sous neurolept",
    [
      'prend plus (?!personne|de (?:nouv|patient|rendez)|en charge|le bus)|jete ses|entend des voix|overdose|viole|frappe|battue?',
      '\\btape[er]?\\b|retrouvee? ',
    ].join('|'),
    [
      'burn-?out|en depression|peut-?etre une tumeur|addict|transferee?|accident|mort seule?',
      'enferme|perd la tete',
    ].join('|'),
    [
      'sous (?:le porche|un pont)|dort? (?:dans|ds|sous) |a la rue|boit\\b|se drogue|fume du',
      'radiee?|licenci|en cure|en (?:plein |instance de )?divorce|electrochoc|emmenee? par',
      'jetee? (?:sous|du|par|d)|brulures|attouchement|inceste',
    ].join('|'),
    [
      'retombee? (?:dans|ds)|fusil|carabine|se faire tuer|refuse tout soin|attachee? a',
      'fait enfermer|sauvegarde de justice',
    ].join('|'),
    [
      'ne quitte plus sa|vomit|croit? (?:que|qu|ke|k) |\\bsida\\b|boit? (?:des|son|du|trop|le)',
      'ne (?:parle|dort|mange|sort)(?:nt)? (?:plus|qu)',
    ].join('|'),
  ].join('|'),
)

/** What tells much of somebody whom a post or a trade designates. */
export const ILL = new RegExp(`${GRAVE.source}|schizo|bipol|\\bhp\\b|depress|parano|demence`)

/** Health, care, police, court, protection, family matters. */
export const MATTER = new RegExp(
  [
    GRAVE.source,
    '\\btdah\\b|perdu (?:un|une|son|sa|ses|leur) (?:enfant|fils|fille|bebe|mari|femme)|accumule',
    "sa tutrice|son tuteur|sa curatrice|son curateur|crake?|craque|se reveille la nuit|apres l.afghan",
    "dys\\w{4,8}|trisomi|\\bavc\\b|sclerose|\\bseul(?:e)? (?:depuis|a)|rebord|ouvert le gaz|adieu",
    "sortie de|epilep|douleurs? fantomes?|mutique|\\baesh\\b|ulis|\\bime\\b|\\bitep\\b|educateurs?",
    [
      'schizo|bipol|depress|deprim|autis|mourir|voix|en crise|psychia|psychot|medoc|cachets|mdph',
      'handicap',
    ].join('|'),
    [
      'malad|traitement|soign|soins|alcool|drogu|anorex|boulim|clinique|hopital|hosto|\\bhp\\b',
      'chez les fous|agress',
    ].join('|'),
    [
      "divorc|surendett|trouble|pendue?\\b|decede|\\bmorte?s?\\b|exclu|place en|aide sociale",
      "protection|toxico|parano",
    ].join('|'),
    [
      "alzheimer|parkinson|demence|phobi|\\btoc\\b|anxi|trauma|l'agrement|peril|unite |\\baah\\b",
      "assez vecu",
    ].join('|'),
    [
      'medicament|ordonnance|en arret|neurolept|jeu pathologique|bouffee|shit|cannabis|seringue',
      'heroin|cocaine',
    ].join('|'),
    [
      'parle (?:toute? seule?|a son|a sa)|ne mange|mange plus|ne dort|ouvre plus|ne sort plus',
      'sort plus|pas sorti',
    ].join('|'),
    [
      'pleur|hurle|crie|parle de|csapa|cattp|\\bcmp|menac|cancer|vih|sida|avort|enceinte',
      'faillite|hebephre|sevrage',
    ].join('|'),
    [
      'isolement|contention|retrait|coke|picole|\\bivre|noyade|caravane|cache (?:de|des|sa|ses)',
      'inonde|tremble|tape[r]? contre',
    ].join('|'),
    [
      'accouche|sans eau|de chauffage|chimio|oqtf|ofpra|\\barme\\b|rechute|huissier|impaye',
      'a perdu (?:la|son|sa|ses)|harcel',
    ].join('|'),
    'arrete de (?:manger|boire|dormir|prendre)|empoisonn|bracelet|pour ne pas sortir',
    [
      'conge mat|conge maladie|decompens|sequestr|fauteuil|sourde?\\b|aveugle|fausse couche',
      'epilep|tumeur|descolaris',
    ].join('|'),
  ].join('|'),
)

/** How somebody is told apart from others: by what is seen, done, held, or called. */
export const APART = new RegExp(
  [
    "(?:,|^[^,]{0,40}) (?:qui|ki) (?:tient|fait|travaille|taf|bosse|vend|dort|joue|habite|" +
      "conduit|loge|a la)",
    ', (?:celle|celui) (?:qui|ki|qu|de|du|avec)|(?:surnomm|appelle(?:nt)?|connait sous)' +
      '[^.]{0,25}«|on l.appelle',
    "^ (?:au|aux|avec) (?:un |une |son |sa |ses |deux |trois |le |la )?(?!foyer|cmp|gem|centre|" +
      "chomage|service|moment)[a-z]{4,16}",
    [
      ', (?:avec|portant) (?:un|une|son|sa|ses|des) |qu.on (?:appel|surnomm)|a fait la une',
      'connue? (?:du|dans|de tous)|pour ne pas (?:la|le) nommer',
    ].join('|'),
    '(?:qui|ki) (?:prepare|est (?:en|au|a)|etait (?:en|au|a)|avait) ',
    ', (?:une?|le|la) (?:grande?|petite?|blonde?|brune?|rousse?|roux|grosse?|gros|maigre|' +
      'vieille|vieux|chauve)\\b',
    'tatou|bequille|deambulateur|tatouage|cicatrice|barbu|casquette|saxophone|fauteuil roulant',
  ].join('|'),
)

/** An age, not a time that has passed. */
export const AGE = new RegExp(
  '(?<!il y a |depuis |pendant |durant |avais |dans |mes |apres |toutes les |tous les |en |' +
  'voila |fait |bientot |a mes )' +
    '\\b(?:\\d{1,3}|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|' +
    'cinquante|soixante|neuf' +
    '|quatre[ -]vingts?|huit|sept|six|cinq|trois)' +
    '(?:[ -](?:et[ -])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|' +
    'quatorze|quinze' +
    '|seize|vingts?)){0,3} ?(?:ans?|piges)\\b(?! (?:que|plus tard|apres|d\'attente|avant))',
)

export const PLACED = new RegExp(
  [
    '\\d ?(?:e|eme|er|ere) etage|\\bdu (?:\\d{1,2} ?(?:e|eme)\\b|rez\\b|rdc)|dernier etage',
    '\\bdu (?:premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|' +
      'neuvieme|dixieme|onzieme)',
    [
      "au-?dessus d|en dessous d|d'en face|de palier|de la rue|sous l[ea] |classe de",
      "\\bau \\d{1,3}\\b",
    ].join('|'),
    '\\b(?:ce[12p]|cm[12]|[3456]e|seconde|terminale|premiere) ?(?:de|du|[a-h]\\b|a|au)',
    '(?:chambre|chb|lit|bloc|batiment|bat|porte|cellule|ligne|tour) (?:\\d|[a-h]\\b)',
  ].join('|'),
)

export const JOB = new RegExp(
  '(?:, |\\b(?:qui|ki) (?:est|e|etait) |\\b(?:est|etait) )(?:un |une |' +
  'l\')?(?:(?:et )?ancien(?:ne)? )?(?:agent|chauffeu\\w+|etudiante?|instit\\w*|prof\\w*' +
    '|facteur|factrice|cuisini\\w+|boulang\\w+|macon|couvreur|infirmi\\w+|ouvri\\w+|serveu\\w+|' +
    'caissi\\w+|secretaire' +
    '|comptable|agricult\\w+|eleveu\\w+|artisan|coiffeu\\w+|polici\\w+|gendarme|pompier|' +
    'aide-soignante?|medecin|avocate?' +
    '|retraitee?|lyceen\\w*|collegien\\w*|apprenti\\w*|employee?|vendeu\\w+|menuisi\\w+|' +
    'electrici\\w+|plombier' +
    '|conduct\\w+|livreur|militaire|veuve?|pretre|cure|paysan\\w*|directeur|directrice|' +
    'couturi\\w+|notaire|pasteur' +
    '|assistante? [a-z]+|educat\\w+|psycho\\w+|maire|elue?|journaliste|musicien\\w*|routier|' +
    'pecheur|marin|vigile)\\b' +
    '|\\bdu service\\b|\\bancien(?:ne)? [a-z]{4,}' +
    '|, (?:une? |l\')?(?:ex-)?(?!dernier|premier|entier|ailleurs|chez|derri|hier)' +
    '[a-z-]{3,14}(?:eur|euse|ien|ienne|iste|ier|iere|logue|onne)' +
    ' (?:au?|aux|de|du|des|chez|dans|en|regionale?|nationale?|municipale?)\\b|, maitre-nageur|' +
    'medecin de',
)

export const DATED = new RegExp(
  [
    '\\b(?:le|du|au|depuis le) (?:\\d{1,2}|1er) ?(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|' +
      'oct|nov|dec)',
    "\\b(?:depui?s?|en|fin|debut|mi|mois de|mois d') ?(?:janv|fev|mars|avr|mai|juin|juil|aout|" +
      "sept|oct|nov|dec)",
    [
      '\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b|\\bdernier\\b|derniere\\b',
      '\\bhier\\b|ce matin|cette nuit',
    ].join('|'),
    [
      "\\bdepui?s? (?:la |le |l'|noel|paques|les vacances|hier|\\d|deux|trois|quatre|six)",
      "au printemps|cet ete|cet hiver",
    ].join('|'),
    [
      'il y a (?:\\w+) (?:jours?|semaines?|mois|minutes)|\\d{1,2}\\/\\d{1,2}|\\ble lendemain',
      'la veille|\\ben (?:19|20)\\d\\d',
    ].join('|'),
  ].join('|'),
)

export const CLOSE = new RegExp(
  '\\b(?:le|du|au) \\d{1,2} ?[a-z]{3,9}|\\bdepui?s? (?:janv|fev|mars|avr|mai|juin|juil|aout|' +
    'sept|oct|nov|dec)',
)
