/**
 * French words that are never taken for a name where nothing but their place says that they might be one: the most
 * common ones, in sms spelling too, and those of this subject. Without accents or capitals.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `noel soussigne soussignee dieu seigneur recevez croyez agreez bonsoir internet facebook google
monoprix carrefour auchan prefet prefete ministre senateur senatrice depute deputee procureur
procureure recteur rectrice inspecteur inspectrice vice presidence municipal municipale
departemental toussaint paques a able absence absent absente acces accompagne accueil accueille
actuel actuelle adapte adaptee adherent adherente adjoint adjointe adresse adulte adultes afait
afin africain age agee agent agents ai aidant aidante aide aider aie ailleurs aime aimerais
aimerait ainsi ait ajouter alcoolique algerien allait alle allee allemand aller alors alzheimer
ambulance ambulancier amicalement amities an ancien ancienne anglais animateur animatrice anime
annee annees annule ans aout appel appele appeler appelez appelle apprend apprenti apprentie
apres arabe arret arrete arrive arriver arrives artisan as ascenseur asperger assez assis assise
assistant assistante asso association atelier attend attendent attendre attendu attente au aucun
aucune aujourd aupres auquel aura aurais aurait auront aurore aussi autant autisme autiste autre
autres aux avaient avais avait avance avant avec avez avis avocat avocate avoir avons avril
ayant ayez banc bas bat bcp beau beaucoup bebe belge belle benevole benevoles besoin bien bipo
bipolaire bipolaires bises bisous bjr boit boite bon bonjour bonne bonnes bons bonsoir bord
borderline bouffe boulanger boulangere boulot bout brave bref bruit bsr btw bureau bus buvait c
ca cabinet cad cadre cafe car carte cas cause ce ceci cela celle celles celui cent centre
cependant certain certaine certaines certains ces cest cet cette ceux chacun chacune chai
chambre change changer chante chaque chaud chef cheffe cher cherche chere chers chez chien
chinois chose choses chui ci cinq classe clinique cmp coiffeur coiffeuse colere college collegue
combien comme comment comprend comprendre compte concierge conduit connais connait conseil
conseiller conseillere consultation content contente contrat contre coordinateur coordinateurs
coordinatrice coordinatrices coordonnateur coordonnatrice copain copine cordialement corps coup
couple courage courrier cours covid crache criait crie crise ctait curatelle curateur curatrice
d da dame dans danse date dc de debout debut decede decedee decembre dedans dehors deja demain
demande demander demenage dentiste depart departement depressif depression depressive deprime
depuis dernier derniere dernierement des desormais dessin dessous dessus detresse deux devait
devant devraient devrait di diplome diplomee dire directeur directrice dis disait disent dit dix
docteur doit doivent dommage donc donnait donne donnent donner dont dormait dort dossier
dossiers doux dr droit droite droits drole ds dsl du dur dure e ecole ecoute ecouter ecrire
ecrit ecrite educ educateur educatrice effet egal elle elles elu elue elus emploi en enceinte
encore enfant enfants enferme enfin ensemble ensuite entend entendu entre entretien equipe
ergotherapeute erreur espace essaie essaye est et etage etaient etais etait etant etat etc ete
etes etre etudiant etudiante eu euh eut eux externe facteur factrice faire faisait fait faites
fallait famille fatigue fatiguee faut faute femme femmes ferme fermee fermer fevrier fille
filles fils fin fini finir fo fodrai fois folle font force forme fort forte fou foyer francais
francaise france frappe frere fume fumer g gamin garde gardien gardienne gars gauche gem
gendarme gendarmes general generale generaliste gens gentil gentille gosse grand grande grav
grave groupe gueule guichet hab habitait habitant habitants habite habitent handicap handicape
handicapee hein heure heures hier histoire homme hommes honte hopital hors hospitalise
hospitalisee hp hui huit hurlait hurle ici idee il ils infirmier infirmiere infirmiers
information instit instituteur institutrice insulte interne internes isole isolee j jai jamais
janvier jattends javais jconnais jdois je jette jeudi jeune jeunes joue jour journee jours jpeux
jsais jsuis juge juillet juin jusqu jusque juste justice jvais jveux kan ke kelkun ki kil kine
kinesitherapeute koi l la laisse langue le les lettre leur leurs lieu ligne liste lit livre
local logement loi loin long longtemps longue lors lorsque lui lundi lycee m ma madame
mademoiselle main maintenant maire mairie mais maison maitre maitresse majeur mal malade maladie
malgre malheureusement malheureux maman mandataire mange mangeait manque marche mardi mari marie
mariee marocain marre mars matin mauvais mauvaise mdph mdr me medecin medecins medical medicale
medicament medicaments medicaux meilleur meilleure membre meme memes menace ment mental mentale
merci mercredi mere mes mesdames messie messieurs met mettait mettent mettez mettre meurt midi
mien mienne mieux minutes mlle mm mme mn mnt moche moi moindre moins mois moment mon monde
monsieur mort morte mot mots mr mtn mtnt mur musique mwa n na ne neanmoins nee neuf neurologue
ni nn nom non nos notre nous nouveau nouvelle novembre nrv ns nuit nul nulle numero o octobre ok
on ont onze or ordonnance ordre orthophoniste ou oublie oui ouvert ouverte ouvre ouvrir pa pair
papa papier papiers par parce parent parents parfois paris parkinson parlait parle parlent
parler parmi part partait partent parti partie partir partout pas passe passer patient patiente
patients patron pauvre pay payer pays pb pck pcq pediatre pedopsychiatre peine pendant pense
penser perdu perdue pere permanence permet personne personnes petit petite petits peu peur peut
peuvent peux pharmacie pharmacien pharmacienne piece pied pique pk pkoi place plaisir plan plein
pleure pleurer plu plus plusieurs plutot point police policier policiers pompier pompiers
portable porte possible poste pote pour pourquoi pourra pourrait pourriez pourtant pouvait pq pr
premier premiere prenait prend prendre prenez prenne prennent pres presente president presidente
presque prestation pret preuve prie pris prise prison prive probleme problemes prochain
prochaine prochainement prochains prof professeur professeure professionnel professionnelle
profs projet propose proposer psk pskeu psy psychiatre psychiatres psychiatrie psychologue
psychologues psychomotricienne public publique puis puisque qd qqn qqun qu quand quant quartier
quatre que quel quelle quelles quelqu quelque quelques quels question questions qui quinze
quitte quoi quoique raison rappelle rdv reception recois recoit recu referent referente refuse
regardait regarde remercie remplacant remplace rencontre rendez rentre rep repond repondre
reponse resident residente respectueuses responsable restait reste restent rester retour
retraite retraitee reunion revient ri rien rigolo ris rit rouge route rue s sa sac sage sais
sait salle salutations sans sante sauf sava savait savez savoir schizo schizophrene
schizophrenie se secours secretaire secretariat secteur secu seize selon semaine semaines sens
sent sept septembre sera serait serez seront sert service services ses seul seule seulement
seuls si sien sienne signe simple sincerement sinon six slt social sociale societe soeur soi
soient soignant soignante soigner soin soins soir sois soit sommes son sonne sont sorti sortie
sortir souffre souffrir sourit sous soutien souvent soyez spycho stage stagiaire stp sud suis
suit suite suivi suivre sur surtout svp sympa syndicat t ta tandis tant tape tard te tel tele
telephone telle telles tels temps tes tient tjr tjrs toa toi tombe ton toubib toujours tour
tourette tous tout toute toutes toxicomane tp train traitement travail travaillait travaille
travaillent travailler travaux treize tremble trente tres tresorier tresoriere tro trois trop
trouble troubles trouve trouver ts tt tu tutelle tuteur tutrice un une unes unite uns urgence
urgences usager usagere usagers utile va vacances vais vas veillait veille venait vend vendredi
vers veuf veulent veut veuve veux vie vieille viennent viens vient vieux vif ville vingt visite
vit vive vivent vivre vla voi voici voient voila voir vois voisin voisine voisins voit voiture
voix vole volontaire vont vos votre voudrais voudrait voulait vous vrai vraie vraiment vs vu
wesh wsh y ya yeux zero`.split(/\s+/),
)
