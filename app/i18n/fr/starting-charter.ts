import type { ArticlesOfReasons } from '#app/domain/charter.ts'

/** With what a council may begin its charter: its steering committee reads it, changes it and adopts it. */
export const STARTING_CHARTER = `Le conseil local de santé mentale demande leur avis à celles et ceux qui vivent ici. Cette charte dit ce qu’il leur doit, et ce qu’il leur demande. Le comité de pilotage l’a adoptée et répond de son respect.

Article 1. Chacun peut parler
Les usagers, les aidants, les habitants et les professionnels participent à égalité. Personne n’a à dire son nom, ni à raconter son histoire, pour être lu. On peut se faire aider pour lire et pour écrire ; qui aide n’écrit pas à la place de l’autre.

Article 2. On parle de ce qui pourrait changer ici
Une proposition dit ce qui manque ou ce qui devrait changer sur le territoire, pour plusieurs personnes. Elle se comprend sans connaître son auteur. Ce qui ne répond pas à la question posée, ou que le conseil ne peut en rien changer, n’est pas publié ici.

Article 3. Une situation personnelle a sa place ailleurs
Le conseil ne traite pas de situation individuelle. Un texte qui raconte la vie d’une personne est rendu à son auteur, avec l’adresse de qui peut l’aider. L’auteur peut en tirer une proposition pour tous.

Article 4. On ne nomme personne
Aucun nom, aucun numéro, aucune adresse, aucun détail qui permette de reconnaître quelqu’un : ni soi, ni un proche, ni un soignant, ni un voisin. Un service peut être nommé, tant que cela ne désigne pas une personne. La modération peut masquer un passage ; elle le dit à l’auteur.

Article 5. On respecte les personnes
Une proposition peut être une critique, même vive. Elle n’insulte pas, ne menace pas, ne moque pas, et ne réduit personne à une maladie, à une origine ou à une manière de vivre.

Article 6. On s’exprime une fois, clairement
Un texte déjà publié en d’autres mots n’est pas publié deux fois. Un texte que la modération ne comprend pas est rendu à son auteur, avec une question. Personne n’est jugé sur son orthographe.

Article 7. Chaque texte est lu, chaque refus est expliqué
Rien n’est publié avant d’avoir été lu par une personne. Un texte refusé l’est pour une raison que cette charte prévoit, ou que la modération écrit à l’auteur. L’auteur peut reprendre son texte, le retirer, ou demander qu’une autre personne le relise.

Article 8. Quand quelqu’un semble aller mal
Un texte qui dit une détresse n’est jamais publié sans être compris, ni effacé sans réponse. Une personne référente, soignante, est prévenue et répond par le code de suivi. La plateforme n’est pas surveillée à toute heure et ne peut retrouver personne : en cas de danger, on appelle le 15 ou le 112 ; pour parler, le 3114, jour et nuit.

Article 9. Ce qui est confié reste secret
Ni la modération, ni le comité de pilotage, ni le conseil ne cherchent à savoir qui a écrit. Ceux qui lisent les textes n’en parlent pas au dehors. Le vote est secret, et aucun chiffre n’est publié sur un petit nombre de personnes.

Article 10. Ce qui n’a plus d’usage est détruit
Les textes refusés, les passages masqués et les textes qui disent une détresse sont effacés dans les délais que la page « Vos données » affiche. Les bulletins d’une urne scellée sont détruits à la date que fixe cette charte.

Article 11. Le conseil rend compte
Le comité de pilotage répond à chaque priorité et dit pourquoi. Il publie combien de textes ont été reçus, publiés, rendus et refusés, et pour quelles raisons. Qui pense que cette charte n’est pas respectée le dit au conseil, qui répond.`

/** Which of its articles a refusal rests upon. A reason that is none of the others is explained by article 7. */
export const STARTING_ARTICLES: ArticlesOfReasons = {
  'personal-situation': 3,
  'names-someone': 4,
  'hurtful': 5,
  'off-topic': 2,
  'said-already': 6,
  'unclear': 6,
  'other': 7,
}
