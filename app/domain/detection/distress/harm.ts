import { families } from './pattern.ts'

/** Fear, violence suffered, voices, a relapse, nowhere to sleep, a relative who speaks of dying. */
export const HARM = families([
  [
    '(?:dormir|pleurer|chialer) (?:et|e|,|ou) (?:chialer|pleurer|dormir|manger)',
    'que (?:chialer|pleurer)(?= )',
    '(?:fais|fait|fe|jfe) que (?:de )?(?:dormir|chialer|pleurer)',
    'vais plus en cours?|ve plus en cours?',
    '(?:decroche|plus retourne) (?:du|au|en) (?:lycee|college|cours|travail)',
  ],
  [
    '(?:peur|honte) de moi(?= )',
    '(?:eu|ai) (?:tro |trop |tellement )?peur de (?:moi|ce que je|lui faire)',
    '(?:crie|hurle|secoue)[er]? sur (?:lui|elle|mon bebe|mes)',
    'peur de (?:lui |leur )?faire du mal',
  ],
  [
    '(?:defonce|demonte|demoli|fracasse|tabasse|cogne|tape|frappe|bat|maltraite|insulte|' +
      'rabaisse|humilie) (?:tous|tout|ts|chaque|quand|kan|des que|le soir|moi|devant|pour ' +
      'rien|toute|depuis)(?<=(?:me|nous|m) .{0,30})',
    'me (?:defonce|demonte|tabasse|fracasse|maltraite|rabaisse)',
    'boule au ventre',
    '(?:si|sinon) (?:je|ce) (?:parle|dis|ce est pire|est pir[e]?)',
    '(?:il|elle) me (?:enferme|surveille|suit|fouille|prend mon argent|interdit|confisque|' +
      'controle)',
    'me (?:enferme|sequestre) quand|prend mon argent',
  ],
  [
    'ne (?:plus|pas) regarder la route',
    '(?:accelerer|foncer|lacher le volant|fermer les yeux) (?:au volant|sur la route|dans le)',
    'je reve (?:de |que )(?:sangles|mort|tomber|disparaitre)',
    'rends? mon arme|prefere pas (?:l |le |la )?avoir chez moi',
    'dont je ai honte',
  ],
  [
    'perdu (?:\\d+|dix|neuf|huit|sept|six|cinq|douze|quinze|vingt) kilos',
    'me reveille a (?:trois|quatre|deux|3|4|2) heures?',
    '(?:dors|dort) (?:par terre )?devant (?:sa|leur) porte',
    '(?:ose|osons) plus (?:la|le|les) (?:laisser|quitter)',
    '(?:surveille|surveillons|veille|dors avec) [a-z ]{0,20}(?:jour et nuit|toutes les nuits|' +
      'chaque nuit)',
    'cache (?:les|tous les) (?:couteaux|medicaments|medocs|cles|ciseaux)',
  ],
  [
    '(?:entend[s]?|ecoute) (?:encore |toujours |pas |plus )?(?:des|la|les|une|cette) voix?(?= )',
    'voi qui me|la voi[x]? (?:me|qui)',
  ],
  [
    '(?:fille|fils|soeur|frere|mere|pere|mari|femme|copine|ado|niece|neveu) ' +
      '(?:[a-z ,]{0,50})?(?:parle|veut|dit|menace|ecrit) (?:de |que? (?:il|elle) (?:veut|va) |' +
      'vouloir )?(?:mourir|se tuer|suicide|en finir|disparaitre|sauter|se pendre|se suicider)',
  ],
  [
    'je (?:ne )?(?:dors?|mange) (?:que (?:deux|trois|2|3|1|une|quatre|4)|une fois tous|mal ' +
      'depuis|quasi rien|rien|presque rien)',
    '(?:rien|pas) (?:mange|dormi|bouffe|avale|manger|dormir|ferme le oeil) (?:depuis|de la|du ' +
      'tout|de toute|cette|que)',
    'pas ferme (?:le|l) oeil',
    '(?:trois|deux|quatre|cinq|3|4|5|6|7) (?:nuits|jours) (?:que je |sans )(?:ne )?(?:dors?|' +
      'dormir|mange|manger|sommeil)',
  ],
  [
    '(?:je|on|nous) (?:suis|sui|sommes|est|e) (?:vraiment |totalement |completement |a |' +
      'vraiment a |epuises? et )?(?:bout(?! de (?:champ|ligne|rue|chemin))|epuisee?s?|rincee?|' +
      'lessivee?|videe?|desesperee?s?|brisee?|cassee?|dans le (?:noir|trou|gouffre)|' +
      'terrifiee?|angoissee? (?:tout|en|du|la)|au fond|en miettes|seule? au monde|tout(?:e)? ' +
      'seule?(?= [.,!]| a| depuis| avec)|fichue?|foutue?|depassee?s?|un dechet|une merde|un ' +
      'zombie|un fantome)',
  ],
  [
    'a bout de (?:force|forces|souffle|nerfs|tout)',
    '(?:au|le|o) bout du roul[a-z]*',
    'au bord (?:du gouffre|de le effondrement|de la rupture|de craquer|du burn)',
    '(?:j|je) (?:touche|ai touche) le fond',
    'au fond du (?:trou|gouffre)',
  ],
  [
    '(?:je )?(?:ne )?(?:sais|sai|savons|sait) plus (?:quoi (?:faire|penser)|a qui|vers qui|' +
      'comment (?:faire|tenir|je)|ou (?:aller|dormir|j en|je en)|qui (?:appeler|je suis)|par ' +
      'ou|jusque? (?:a )?quand|si je)',
    'je (?:sais|sai) pas (?:combien de temps|jusqu|jusque|si je vais tenir|comment je (?:vais|' +
      'fais pour) tenir|ou aller|ou dormir)',
    '(?:pas|plus) (?:ou|nulle part ou) (?:aller|dormir)',
    'je fais? (?:quoi|koi) moi',
  ],
  [
    'je (?:ne )?(?:y )?(?:arrive|parviens|arriv) (?:vraiment )?plus(?: (?:a (?:me lever|vivre|' +
      'respirer|tenir|avancer|gerer|faire face|rien|sortir|dormir|manger|parler|sourire|' +
      'travailler|continuer|supporter|m occuper|me)|[.,!]))',
    'je (?:ne )?(?:tiens|tien|tiendrai) (?:plus|pas|que)(?! compte)',
    'je tiens au (?:cafe|alcool|mental|medoc)',
    'je (?:continue|tiens) (?:parce que|mais|sans savoir)',
  ],
  [
    'je (?:ai|e) (?:tres |trop |tellement |si |vraiment |super )?peur (?:que (?:ca|sa|ce|cela|' +
      'tout) (?:recommence|revienne|reparte|me reprenne|finisse)|de (?:rechuter|retomber|' +
      'replonger|recommencer|rentrer|lui|moi|rester seule?|devenir|sortir|la nuit|perdre|' +
      'craquer|basculer|mourir|le|mon|ma)|tout le temps|tous les|chaque|la nuit|pour (?:ma|' +
      'mes|sa) vie|pour (?:mon|ma) (?:fils|fille|frere|soeur|mere|mari))',
  ],
  [
    '(?:mon|ma|mes|le|un|son|notre) (?:[a-z]+ ){0,2}?(?:mari|compagnon|copain|conjoint|ex|' +
      'pere|beau pere|mere|frere|fils|fille|maman|papa|compagne|femme|oncle|proprio|patron|' +
      'chef|collegue|concubin)(?: [a-z]+){0,3} (?:me|nous|m|recommence a|a recommence a|a ' +
      'recommencer a|se remet a) (?:frapp[a-z]*|bat|tap[a-z]*|cogne|viole|violente|etrangle|' +
      'menace|insulte|harcele|enferme|sequestre|humilie|touche|gifle|crache|pousse|jette|' +
      'casse|a (?:frapp[a-z]*|battu[es]?|gifle[er]?|tape[er]?|menace[er]?|viole[er]?|' +
      'pousse[er]?|etrangle[er]?))',
  ],
  [
    '(?:il|elle|on|ils) (?:me|nous|m) (?:frapp[a-z]+|bat|battent|tapen?t?|cogn[a-z]+|' +
      'viol[a-z]+|etrangl[a-z]+|menac[a-z]+|harcel[a-z]+|sequestr[a-z]+|force a|interdit de|' +
      'surveille|confisque|a (?:encore |deja )?(?:frapp[a-z]*|battu[es]?|gifle[er]?|tape[er]?|' +
      'menace[er]?|viole[er]?|pousse[er]?|etrangle[er]?))(?! (?:dans le dos|les yeux|sur les ' +
      'nerfs))',
    '(?:recommence[er]?|recommencer|continue) a (?:taper|frapper|me frapper|me taper|cogner|' +
      'boire et)',
    '(?:les|des|sous les|prends des) coups(?= (?:[.,!]|de (?:mon|son)|tous|a la maison|encore|' +
      'recommenc))',
  ],
  [
    '(?:MY|un|une|notre) (?:[a-z]+ ){0,2}?(?:KIN|pote|voisine?|collegue|cousine?|neveu|niece|' +
      'eleve|tante|oncle|ami|amie)(?: [a-z]+){0,3} (?:me )?(?:parle|parlait|parl|dit|repete|' +
      'ecrit|menace|pense|veut|veu|a dit|me a dit|ma dit|voudrait|crie|pleure et dit|a parle) ' +
      '(?:encore |souvent |toujours |sans cesse |tous les jours )?(?:[a-z]+ ){0,4}?(?:mourir|' +
      'suicide|se suicider|en finir|se tuer|disparaitre|sauter|plus vivre|se pendre|se foutre|' +
      'crever|la mort|plus etre la|assez vecu|plus la force|pas envie de vivre|plus envie de)',
  ],
  [
    '(?:il|elle) (?:me |nous )?(?:parle|dit|repete|menace|a dit|me a dit|veut|voudrait|ecrit|' +
      'a parle) (?:encore |souvent |toujours |tous les jours |tout le temps |sans ' +
      'arret )?(?:de |que? (?:il|elle) |a )?(?:[a-z]+ ){0,4}?(?:mourir|suicide|se suicider|en ' +
      'finir|se tuer|disparaitre|plus vivre|se pendre|se foutre en|crever|assez vecu|plus la ' +
      'force|envie de vivre|plus etre la|gene[r]? tout|partir rejoindre)(?! de (?:rire|faim|' +
      'soif|chaud|froid))',
  ],
  [
    '(?:fait|fais|refait|apres|sorti[e]? de|rea|depuis) [a-z ]{0,16}(?:une |sa |ma |la |deux |' +
      'des )(?:nouvelle |deuxieme |derniere )?(?:tentatives?|ts|connerie|betise)(?: de ' +
      'suicide)?(?= .{0,50}(?:dernier|derniere|il y a|recemment|mois|semaine|jours?|jr|hier|' +
      'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|' +
      'seule?|[.,!]))(?<!(?:ayant|personnes?|patients?|jeunes?|ceux|toute) [a-z ]{0,30})',
  ],
  [
    'je (?:suis|sui) (?:sorti|sortie|rentree?) (?:de|du|d) (?:rea|reanimation|hopital apres|l ' +
      'hopital apres|hp|urgences)',
    'apres (?:ma|mon) (?:connerie|tentative|ts|geste|passage a l)',
  ],
  [
    '(?:voix|elles?|une voix) (?:me |qui me |mes )?(?:disent|disen|dit|di|ordonnent?|parlent|' +
      'insultent?|commandent?|commande|crient?|repete|repetent|poussent?|forcent?)(?! (?:que ' +
      'tout va|bonjour|merci))(?<=voix .{0,40})',
    'je (?:ai|entends?|entend|reentends) (?:encore |toujours |des |les |la |de nouveau |plein ' +
      'de ){1,3}(?:voix?|voi)(?= )',
  ],
  [
    'je (?:vais|sens que je vais|suis en train de|ai) (?:encore |re)?(?:craquer|craque[er]?|' +
      'peter (?:un plomb|un cable|les plombs)|exploser(?! de)|rechuter|replonger|retomber|' +
      'devenir (?:fou|folle)|disjoncter|sombrer|tomber|couler|me effondrer)(?= )',
    'je (?:replonge|rechute|retombe|recommence a boire|rebois)',
    'je bois (?:pour|tous les|trop|de plus en plus|seule?)',
  ],
  [
    '(?:jdors|je dors?|dormir|dors?|vis) (?:dans|devant|sous|a) (?:ma|la|une|le|mon|leur|sa|' +
      'une vieille) (?:voiture|caisse|rue|cave|cage|tente|porte|hall|squat|gare|bagnole)',
    'je (?:suis|vis|dors?|sui|couche) (?:a la rue|dehors(?= [.,!]| depuis| avec| dans)|sans ' +
      'toit)',
    'a la rue depuis',
  ],
  [
    'personne (?:ne )?(?:vient|vien|me (?:ecoute|aide|appelle|parle|repond|croit|voit|' +
      'comprend)|m (?:ecoute|aide|appelle))(?= [.,!]| plus| jamais| me| depuis)',
    'je (?:ne )?(?:ai plus|parle a|parle plus a|vois plus|vois|voi) personne(?= [.,!]| du ' +
      'tout| a qui parler| depuis)',
    '(?:plus|pas) (?:un seul )?(?:ami|amis|personne)(?= [.,!])',
    'je (?:reste|suis|vis|sui) (?:tout(?:e)? )?(?:enferme[er]?e?|cloitree?|couchee?|au lit|' +
      'terree?|prostree?|dans le noir)',
    '(?:les )?(?:volets?|vole) ferme[sr]?',
  ],
  [
    'je (?:souffre|suis mal|vais (?:tres |vraiment |tellement |super |trop |de plus en ' +
      'plus )?mal|me fais peur|ne vais pas bien|vais pas bien|supporte plus|ne supporte plus|' +
      'en ai marre de (?:vivre|tout|ma|cette vie)|hurle|crie toute|me sens plus)(?! (?:d une|' +
      'de (?:schizo|bipol|troubl)|que))(?= )',
    '(?:ca|sa) va (?:vraiment |pas du tout |tres |de plus en plus |pas )(?:mal|bien du tout|' +
      'bien en ce moment|du tout)(?= )',
    '(?:ca|sa) va pas (?=[.,!])',
    '(?:aidez|aider|aide) moi (?=[.,!]|s il|svp|je|vite|par)',
    'au secours|a (?:l|le) aide (?=[.!])|sos (?=[.!])',
  ],
  [
    '(?:il|elle|fils|fille|mere|maman|pere) [a-z ]{0,60}(?:la vie ne sert|sert a rien|refuse ' +
      'de (?:manger|prendre le bebe|sortir|voir|parler)|(?:elle|il) pleure|refuse de ' +
      '(?:manger|se lever|se nourrir|boire|s alimenter)|ne (?:mange|se leve|se lave|parle|' +
      'sort) plus|(?:mange|se leve|se lave|dort) (?:plus|rien|pas depuis)|reste couchee? face|' +
      'se laisse (?:mourir|aller|glisser|partir)|se scarifie|se mutile|se coupe|se fait du ' +
      'mal|se taillade|a plus envie de rien|maigrit|pese (?:trente|3\\d|4\\d))(?= )',
  ],
  [
    '(?:menace|menacent) (?:ma|mon|mes|sa|ses|notre|nous|tout le monde|les|toute) ' +
      '[a-z ]{0,30}(?:avec|couteau|de nous|de la tuer|de tout)',
    '(?:couteau|hache|arme) [a-z ]{0,30}(?:sous (?:son|le) oreiller|a la main|quand elle|' +
      'quand il)',
  ],
  [
    'je (?:me )?(?:frappe|tape|griffe|mords|arrache|brule)(?: la| les| le| jusque?)?(?: ' +
      '[a-z]+){0,3} (?:tete|bras|cheveux|cuisses|sang|jambes)',
    'me (?:fais|fait|faire) du mal(?= )',
    '(?:je )?(?:compte|vais|veux) pas me faire du mal',
    'envie de (?:me faire du mal|tout casser|hurler|disparaitre)',
  ],
])
