import { pattern } from './pattern.ts'

/**
 * What is not said but shown. None of these families is urgent alone where it may be ordinary; two are, or one beside
 * despair.
 */
export const SIGNS: Readonly<Record<string, readonly RegExp[]>> = {
  farewell: [
    'adieu(?! (?:aux?|a la|a le|a les|les|le|la))',
    'au revoir (?:a tous|a toutes|tout le monde|et merci|mes|mon|ma|les|maman|papa|la vie)|[.!?] au revoir [.!]? (?=$)',
    '(?:dites|dite|dis|disez|direz) (?:bien |juste |vous |pas )?(?:leur|lui|a (?!(?:la|le|les|un|une|nos|vos|vous|tous|cette|ce|quel|quoi)\\b)[a-z]+)(?: [a-z]+){0,3} (?:que|ke|kil|pardon|merci|au revoir)',
    'que? (?:on|quelqu un) (?:leur|lui) dise (?:que|bien)|que? on (?:dise|explique) a MY KIN',
    '(?:je )?(?:vous |te |leur |lui )?(?:demande|demandes) (?:tous )?pardon|pardon(?:nez)? (?:moi|a (?:tous|MY|mes|ma|mon)|maman|papa|les enfants|pour (?:tout|ce que|la peine|le mal))|pardonnez moi|desolee? pour (?:tout|ce que je vais|le mal|la peine|maman)',
    '(?:prenez|prend|prends|occupez vous|occupe toi) (?:bien )?(?:soin )?de (?:eux|lui|elle|elles|MY KIN|vous|toi|mes|mon|ma)(?! (?:dossier|demande|cas|idee|proposition|projet|sante))',
    '(?:ce |se )?(?:ne )?(?:est|etait|e) (?:pas|de) (?:de )?(?:la |leur |sa |ta |votre )(?:la )?faute (?:a |de )?(?:personne|ni|MY)?|ce est la faute (?:ni|de personne|a personne)|ce (?:ne )?est (?:la )?faute (?:ni|de personne|a personne)|personne (?:ne )?(?:y )?est pour rien|personne (?:ne )?(?:doit|devra|faut) se en vouloir|ne (?:vous|leur|t) en (?:veux|veuillez|voulez) pas|le probleme ne etait pas (?:eux|vous)',
    '(?:je )?(?:vous|les|te|la|le) (?:ai (?:tant |tellement |toujours )?aimes?|aimai[st]|aime(?! (?:bien|beaucoup (?:le|la|ce)|pas)))(?= (?:tous|fort|tres fort|plus que|a jamais|pour toujours|et pardon|[.!]|tellement|malgre))|(?:mere|pere|maman|papa) les? (?:aimait|aime)',
    'je (?:ne )?(?:reviendrai|rentrerai|repondrai|serai) (?:plus|pas|jamais)(?= (?:[.,!?]|chez|et|ici|la|au|a la reunion|vous|dite|demain|pour|parmi))|(?:vous|tu|on) (?:ne )?(?:me |m )(?:reverrez|verrez|reverras|verras|reverra|entendrez|lirez) (?:plus|jamais|pas)',
    '(?:ne )?(?:me )?(?:cherchez|cherche|rappelez|repondez|attendez|retenez) (?:surtout )?(?:pas|plus)(?= (?:[.,!]|a me|de moyens|mon corps|pour moi|moi|a savoir|je))|(?:inutile|pas la peine|pas besoin) de me (?:repondre|rappeler|chercher|attendre|appeler|sauver|recontacter)',
    'quand vous (?:lirez|lisez|trouverez|recevrez|ouvrirez|verrez) (?:ca|sa|ce|ces|cette|mon|tout)|(?:celui|celle|ceux) qui (?:trouve|trouvera|trouveront|lira|lit|me trouvera)|personne ne (?:verra|lira) (?:ce|mon) message',
    '(?:mes|mon|ces) (?:derniers mots|dernier mot|derniere lettre|dernier message|ultime message)|derniere fois que je (?:ecris|vous ecris|parle|viens|participe|poste)',
    'merci (?:pour tout|de tout ce que|a (?:tous|toutes|ceux|celles|vous tous) [a-z ]{0,30}(?:cool|bien|gentil|aide|tendu|ete|soutenu)|de m avoir (?:supporte|aime|aide)|de me avoir (?:supporte|aime|aide))(?= )',
    '(?:peut|peux|pourra|peu|faut|pouvez) (?:bien )?(?:garder|avoir|prendre|recuperer|donner|reprendre|nourrir) (?:mes|mon|ma|le chien|le chat|les manettes)|je (?:laisse|donne|legue|lui laisse|leur laisse) (?:mes|mon|ma|tout a|tout ce que|la place|les cles|mon chien|mon chat)(?! (?:avis|idee|proposition|place a|mail|numero|adresse|temps|coordonnees|accord|contact))',
    '(?:kil|qu il|que il|qu elle|que? on|venir) (?:vienne )?(?:chercher|recuperer|nourrir|se occupe) (?:de )?(?:mon |ma |mes |le |la |les )(?:chien|chat|enfants|petite?|affaires|animaux|poisson|oiseau|chats|chiens)',
    '(?:ciao|tchao|bye|tchuss|salut) (?=[.!]? ?$)|(?:bisous?|bises) a (?:tous|tout le monde|toutes)',
    'je pars (?:tranquille|en paix|sans regrets?|l esprit|sereine?|ce soir|demain|cette nuit|soulagee?)(?! (?:en vacances|chez|a|pour|au))|je (?:peux|vais pouvoir|pourrai) (?:enfin )?(?:partir|mourir) (?:tranquille|en paix|serein)',
    'je (?:voulais|voulai|veux|vien|viens|tenais|tiens) (?:juste |seulement |a )?(?:que (?:quelqu un|on|vous|tout le monde) sache|(?:vous )?dire (?:au revoir|adieu|merci a (?:ceux|tous)))|que quelqu un sache que',
    'gardez (?:les|le|la) (?:pour|en souvenir)|mettez (?:quelqu un|un autre|une autre) a ma place|donnez ma place',
  ].map(pattern),
  burden: [
    '(?:mieux|tranquilles?|heureux|libres?|soulages?|plus (?:simple|facile|leger|tranquille)) (?:tous |tout le monde )?sans moi|sans moi (?:(?:ce |ca |sa |tout |la vie |ils |elle |vous |tu |on |le monde ){1,2}(?:sera|serait|serez|serait|irait|iront|iraient|ira|serai|seront|seraient|vivront|vivrait)|[a-z ]{0,24}(?:mieux|tranquille|debarrasse))',
    '(?:bientot|enfin)? ?(?:debarrasses?|debarrasser|debarasse[rs]?|debarasses) de moi|(?:seront|serez|sera|seraient|serait) (?:enfin |tous |bien |bientot )?(?:debarras|tranquil|soulage|libere)[a-z]*',
    'je (?:ne )?(?:serai|serais|sera|vais (?:plus )?etre) (?:bientot )?(?:plus|pas) (?:longtemps )?(?:un |une |a )(?:poids|charge|fardeau|boulet|probleme|gene|souci)|(?:on|nous) (?:ne )?(?:sera|serons) plus (?:a )?(?:la |une )?charge',
    '(?:je|tu|on|nous) (?:ne )?(?:derangerai|derangerais|derangera[si]?|derengerai|generai|embeterai|emmerderai|ennuierai|couterai|ferai chier|encombrerai|prendrai|generons|derangerons|souffrirai) plus',
    'tout le monde (?:sera|serait|serai|seras|ira|irait|vivra) (?:enfin |bien )?(?:mieux|tranquil[a-z]*|content|soulage|libre)',
    'personne (?:ne )?(?:me |se )?(?:remarquera|regrettera|pleurera|en apercevra|apercevra|manquera|verra rien|le verra|saura|me pleurera|viendra a mon)|je (?:ne )?manquera[is]* a personne|(?:qui|personne) (?:ne )?(?:me )?(?:pleurerait|regretterait|remarquerait)',
    '(?:la|le|les) (?:proteger|liberer|delivrer) de moi|je (?:ne )?(?:suis|sui|sers|ser) (?:qu |que )?(?:un |une |de )?(?:poids|charge|fardeau|boulet|parasite|dechet)(?= )|je (?:suis|sui) (?:de trop|en trop)|je (?:gache|pourris|detruis) (?:la vie|leur vie|tout)',
  ].map(pattern),
  means: [
    '(?:MEDS|ARM) [a-z ]{0,40}(?:devant moi|sur (?:la|ma) (?:table|chaise|commode)|a cote de moi|dans (?:la|ma|mes) mains?|pretes?|prets?|charge[er]?|chargee?|mis de cote|alignes?|alignees?|sous (?:le|mon|l) oreiller|sous le lit|dans (?:le|mon) (?:tiroir|coffre|sac|garage)|sur (?:mes|les) genoux|me attend|me attendent|accrochee?|est descendu|sont partis|au dessus|a portee)',
    'je ai (?:bien )?(?:garde[er]?|stocke[er]?|sorti|sortie?s|mis de cote|mis|cache[er]?|economise|accumule|compte|achete[er]?|trouve|recupere|vole|prepare|descendu|charge|noue|pris|aligne|vide) (?:tout |toute |tous |toutes )?(?:le |la |les |mes |ma |mon |une |un |du |des |assez de |\\d+ )(?:[a-z]+ ){0,3}?(?:MEDS|ARM)(?! (?:ce matin|a la pharmacie|par|pour (?:dormir|le|la)|prescrit))',
    '(?:il )?(?:reste|restait|ne y a plus que|y a plus que) [a-z ]{0,16}(?:cachets|comprimes|pilules|gelules) dans la (?:plaquette|boite)|les autres sont (?:deja )?(?:partis|avales|pris)|(?:le|mon|un) fusil (?:de|est|dans)[a-z ]{0,30}(?:descendu|charge|grenier|placard|propre|nettoye)|sur (?:la|ma) table devant moi',
    'je (?:sais|sai) (?:deja |tres bien |exactement )?(?:comment (?:faire|je vais|je ferai|my prendre|me y prendre)|ou (?:aller|est rangee?|sont)|faire|quand)(?= (?:[.,!?]|ce soir|et|je|le|les|la clef|pour que))|je ai (?:regarde|cherche|lu) (?:sur internet )?(?:comment (?:mourir|faire|en finir|on fait)|les doses|la dose|combien (?:de|il))',
    'je (?:le fais|le ferai|vais le faire|passe a le acte|y vais|saute le pas)(?= (?:[.,!?]|ce soir|demain|cette nuit|maintenant|cette fois|dimanche))|cette fois (?:ce est|je|c)(?: est)? (?:la bonne|bon|vais pas me rater|ne me raterai|me raterai|sera|me rate)|je (?:ne )?me raterai? pas|ne (?:pas )?me rater cette fois',
  ].map(pattern),
  affairs: [
    'je ai (?:deja |tout |bien )?(?:donne[er]?|confie[er]?|laisse[er]?|place[er]?|depose[er]?|poser|pose) (?:a [a-z]+ )?(?:le|mon|mes|ma|la|les|tout) (?:chats?|chiens?|cles?|clefs?|affaires|animaux|perruche|lapin|petits? a|chatte|chienne|bijoux|voiture|alliance|clés)',
    'je ai (?:tout )?(?:resilie[er]?|vide[er]? (?:l appart|le appartement|mon compte|la maison)|cloture[er]?|solde[er]?|annule[er]? tout|supprime[er]? (?:mes|tous) (?:comptes?|photos|messages)|efface[er]? (?:mes|tout)|decommande[er]?|rendu les cles)',
    '(?:mon|le) testament|mes obseques|mon enterrement|ma tombe|mon incineration|mes cendres|assurance (?:deces|obseques|vie) (?:est|paiera|pour)|(?:tout )?regle (?:avec|chez) le notaire|tout (?:est )?regle(?= )|mes (?:affaires|papiers|comptes|dossiers) sont (?:en ordre|ranges?|pretes?|prets|sur la table|tries|a jour)|(?:range|classe|trie|prepare|laisse|mis)[er]? (?:tous )?(?:les|mes) papiers',
    '(?:la|ma|mes|les|des|une) lettres? (?:de adieu|pour (?:les|mes|ma|mon|toi|eux|chacun)|est (?:ecrite|prete|sur|dans|sous)|elle (?:est|e)|sont (?:ecrites|pretes|sur)|de depart|a (?:mes|ma|mon))|je ai (?:deja )?(?:ecrit|ecri|laisse|fini) (?:la|ma|mes|les|une|des|un|trois|deux) (?:lettres?|mots?|mot pour)(?! (?:a le? (?:ars|mairie|prefet|rectorat|maire|direct)|au|aux|de (?:motivation|reclamation|relance)))',
    '(?:dans|pour) (?:les|mes) (?:enfants|proches) ne auront rien a (?:payer|faire|regler|ranger)|(?:les enfants|ils|elle|mes enfants|ma famille) (?:ne )?(?:auront|aura|auron) (?:plus )?(?:rien|de quoi|l assurance|la maison)|(?:ma|mon) (?:mere|soeur|belle mere|voisine|mari|femme|ex|frere) (?:saura|pourra|va|viendra) (?:se en occuper|se occuper de (?:eux|elle|lui|mes)|prendre les)|ne (?:me )?(?:prevoyez|comptez|inscrivez) (?:plus|pas) (?:sur )?moi|(?:plus|pas) (?:besoin|la peine) de (?:mon|ma|me) (?:rendez|place|dossier|inscri|chercher|garder|logement)',
    '(?:il y a|ya|ai|aurai|aura|aurez) plus besoin(?= (?:[.,!]|de (?:rien|moi|vous|ca|logement|aide|votre|vos|mon|places)))',
    'je (?:vous )?(?:annule|rends?|laisse) (?:mon|ma) (?:rendez vous|inscription|place|abonnement|logement|carte)[a-z ]{0,24}(?:plus besoin|sert plus|servira plus|pour toujours)|(?:me|ne) (?:servira|servirai|sert|servent) plus (?:a rien)?(?= [.,!]| la ou)',
  ].map(pattern),
  moment: [
    '(?:ce soir|cette nuit|demain|dimanche|ce week end|le jour de la rentree|a noel|le jour de mes|le jour anniversaire|avant (?:noel|lundi|la fin)|dans (?:une|deux) heures?|tout a le heure)(?= )[a-z ,]{0,60}(?:je (?:le fais|pars|arrete|prends|serai|saute|me|disparais|coupe)|ce est (?:fini|la fin|regle|bon)|(?:tout|ca|ce|sa) (?:sera|se arrete|est|finit|finira|va se arreter) (?:fini|bon|termine|regle|pour de bon)?|nous part|plus la|plus personne)',
    'je (?:arrete|lache|laisse|abandonne|quitte|plaque) tout (?:ce soir|demain|maintenant|cette fois|pour de bon)',
    'tout (?:sera|va etre|est) (?:bientot |enfin )?(?:fini|termine|regle|consomme)(?= )|ce sera (?:bientot )?(?:fini|termine|bien ainsi|mieux (?:ainsi|comme))|(?:ce sera|ce est) mieux (?:ainsi|comme ca|pour (?:tout le monde|eux|elle|lui|tous))|il (?:est|e) trop tard(?: pour moi)?(?= [.,!])|ce est trop tar[d]? (?=[.,!])|pour de bon(?= [.,!])|demain (?:ce|ca|tout|il n y) (?:sera|aura) (?:plus|fini)',
    'je me (?:sens|sen) (?:enfin |toute? |tellement |bizarrement )?(?:legere?|soulagee?|en paix|apaisee?|calme|sereine?|libre)(?= [.,!]| maintenant| depuis que je ai| pour| enfin)',
    'je (?:ai|avais) (?:longtemps )?essaye[er]? de tenir|je ai (?:tout )?essaye[er]?(?= (?:[.,!]|mais|je))|je (?:ne )?(?:peux|peu|veux|arrive) (?:a )?plus (?:me battre|lutter|tenir|faire semblant|continuer|avancer|supporter|souffrir)|je (?:abandonne|baisse les bras|renonce|lache prise|rend[s]? les armes|capitule)',
    '(?:plus|pas|pu) (?:du tout |assez )?(?:la|de|le) (?:force|courage|energie)(?= )|(?:plus|aucun) espoir|(?:plus|aucune|pas d|pas de) (?:issue|sortie|avenir|solution)|plus rien (?:a perdre|ne me|qui me|a attendre|a faire ici|a esperer|ne compte)|(?:plus|plu) (?:envie|gout) (?:de rien|[.,!])|je en peux? plus|a bout|bout du roul[a-z]*|tout (?:est )?(?:noir|vide|foutu|fini)|(?:rien|personne) (?:ne )?me retient',
  ].map(pattern),
}
