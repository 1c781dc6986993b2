/** First names common in France, of every origin, without accents or capitals. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `abdelhak abdelkrim abderrahmane aby ahmad ahmet andrzej anis assetou ayse beni bouchra burak
busra carmela conceicao concetta didier eloi emine emre esaie ewa exauce ezechiel farah filipe
francesco giuseppe goncalo grzegorz gulsen gwen hasan hatice hoang hocine hossein houaria
huseyin hussein katarzyna keziah khady lahouari leyla liam ling lukasz madeleine marcin maroua
mei merve merveille mokhtar moncef murat mustafa ndeye nizar noham nuno olivier orhan ouarda
ozgur pape parisa penda reza rokia rosaria roselyne rui ryad safwan saliha sevgi shirin sidali
soumia tiago tomasz xin yuri yusuf zofia zoulikha aaron abdel abdelaziz abdelkader abdellah
abdou abdoulaye abdourahmane abel abigail achille achraf ada adam adama adel adelaide adele
adeline adem adil adjoua adrian adriana adrien adrienne affoue afi agathe aglae agnes agnieszka
ahmed aicha aida aissa aissata aissatou akim akissi alain alan alassane alban albane albert
alberte aldo alessandro alessia alex alexandra alexandre alexandrine alexia alexis alexou alfred
ali alia alice alicia alima alina aline alioune alison alix allan alma alois alpha alphonse
alvin alya ama amadou amaia amandine amar amara amaury ambre ambroise amel amelie amin amina
aminata amine amir amira amoin amy ana anae anais anas anastasia anatole anatoli andre andrea
andree andrei ange angel angela angele angelina angeline angelique anissa anita anjali anna
annabelle anne annette annick annie anouar anouk anselme anthony antoine antoinette antonin
antonio antony apolline arezki ariane arielle aristide arlette armand armande armelle arnaud
arsene arthur arthus arun assa assia astou astrid athena aubin aude audrey augustin augustine
aurel aurele aurelie aurelien aurore auxane avril awa aya ayele ayline aymen aymeric ayoub aziz
aziza babacar babeth bachir badr bakary baptiste baptistine barbara barnabe bartholome bashir
bastien beatrice beber bebert belkacem ben benedicte benjamin benoit benoite berenger berengere
bernadette bernard berthe bertille bertrand bettina bienvenu bienvenue bilal bilel binta bintou
blanche blandine blessing bogdan boris boubacar boubou brahim brandon brenda brendan brian brice
brieuc brigitte brune bruno bryan camelia camille candice capucine carine carl carla carlos
carmen carole carolina caroline cassandra cassandre catherine cathy cecile cecilia cedric
celeste celestin celestine celia celian celine cesar chafik chahinez chaima chakib chantal
charlene charles charlie charline charlotte charly chedli cheick cheikh chen cherif cheyenne
chiara chidi chloe chris christel christelle christian christiane christina christine christophe
cindy claire clara clarisse claude claudette claudia claudie claudine clea clelia clemence
clement clementine cleo cloe clotilde clovis colette colin coline come constance constantin cora
coralie corentin corinne cosette coumba cricri curtis cynthia cyprien cyriaque cyril cyrille
cyrine dalia dalila damien dan daniel daniela daniele danielle danny daouda daphne david dayana
deborah dede delphine demba denis denise dennis denys desire desiree diana diane diego dieudonne
dieumerci dimitri dina djam djamel djamila djenaba djeneba djibril dmitri domi dominique
donatien donovan dora dorian doriane dorine doris dorothee doudou douglas driss duc duncan dylan
eddy eden edgar edgard edith edmond edmonde edouard eduardo edwige eglantine elea eleanore elena
eleonore eli elia elian eliana eliane elias elie eliette elif elina eline eliot eliott elisa
elisabeth elise elizabeth ella elliot elodie eloise elora elouan elsa elvire elyes elyna emeka
emeline emeric emie emil emile emilie emilien emilienne emily emma emmanuel emmanuelle emmy emna
enora enrique enzo eric erica erick erika erin ernest ernestine erwan erwann esma espoir esteban
estelle esther ethan etienne etiennette eudes eugene eugenie eulalie eva evan evangeline eve
evelyne ewan ewen fabian fabien fabienne fabio fabrice fadila fahim faiza fanfan fanny fanta
fares farid farida fatema fathi fatiha fatima fatimata fatma fatou fatoumata faustine faycal
felicie felicien felicite felix ferdinand fernand fernande fernando ferroudja fiona firmin
flavie flavien fleur flo flora florence florent florentin florian floriane florin florina
florine fortune fouad foued franca francesca francine francis francisco franck francois
francoise frank franklin fred freddy frederic frederick frederique fredo gabin gabriel gabriela
gabriella gabrielle gaby gael gaelle gaetan gaetane garance gaspard gaston gauthier gautier gege
genevieve geoffrey geoffroy george georges georgette georgina gerald geraldine gerard geraud
germain germaine gervais ghislain ghislaine ghita gianni gigi gilbert gilberte gildas gilles
gillian gina ginette giovanni gisele giselle gladys gloria godefroy godwin gonzague grace
gratien greg gregoire gregory guenole guillaume guillemette gustave guy guylaine gwenael
gwenaelle gwendoline gwenn gwladys habib habiba hadja hadrien hafida hafsa hakim halim halima
hamid hamida hamza hana hanae hanane hannah haroun harry hasna hassan hassane hatem hawa heddy
hedi heidi helena helene heloise henri henriette henrique herve hicham hilaire hind hippolyte
honore honorine hortense houda houria hubert hugo hugues huguette humbert hung huong ian ibou
ibrahim ibrahima ibtissem idir idris idriss idrissa ignace igor ikram ilan ilana ilham iliana
ilias ilies ilona ilyan ilyas ilyes imad iman imane imen imene imran ina ines ingrid inna ioana
ion ionut irena irene irina iris irma iryna isa isaac isabel isabelle isaline ishak isidore isis
ismael ismail ismaila ivan ivana ivanna iyad jacinthe jack jackie jacky jacob jacqueline jacques
jacquot jade jalila jamal jamel james jamila jamy jan jane janine jannick jarod jasmine jason
jawad jayden jb jean jeanine jeanjean jeanne jeannette jeannine jeannot jeje jennifer jenny
jeremie jeremy jerome jerzy jessica jessie jessy jihane jimmy jing joachim joan joana joanna
joao joaquim jocelyn jocelyne joel joelle joffrey johan johann johanna john johnny jojo jolan
jonas jonathan jordan jordane jorge jose josee joseph josepha josephine josette joshua josiane
josselin josue joyce jozef jp jpaul juan judicael judith jules julia julian juliana julie julien
julienne juliette julio julot junior justin justine kabongo kader kadi kadiatou kadidiatou kais
kamel kamelia kamil karen karim karima karine karl karla kassandra katarina kateryna kathy katia
katy kelly kelyan kemal kenan kenny kenza kenzo keren keryan kev kevin khadidja khadija khadim
khaled khalid khalil kiki kilian killian kim kimberley klara kodjo koffi komla kossi kouame
kouassi krzysztof kumar kwame kyle kylian kyllian laetitia lahcen laila lakhdar lakshmi lalie
lamia lamine lan lana landry lara larbi larissa lassana laszlo latifa laura laurane laure
laureen lauren laurence laurent laurette laurianne laurie laurine lazare lea leandre leandro
leane leila leilou lena lenaic leni lenny leo leon leona leonard leonardo leonie leontine
leopold leopoldine leslie li lila lilas lili lilia lilian liliane lilou lily lina linda line
linette linh lino lionel lisa lisbeth lise lisette lison livia liya loan loane loanne loic loick
lois lola lolo lorena lorenzo lorette lorie loris lorraine lotfi lou louane louann louanne
loubna louca loucas louis louisa louise louisette louison louka loulou loup lubin luc luca lucas
luce lucette lucia lucie lucien lucienne lucile lucille lucrece ludivine ludmila ludo ludovic
luigi luis luisa luka lukas lulu luna lya lydia lydie lylia lyna lyse mabel mado mady mae mael
maelan maelie maelis maelle maelys maeva magali magalie magda magdalena magdeleine maggy mahaut
mahdi mahe mahmoud mai maia maika mailys maimouna maina maissa maite makan malak malek
malgorzata malia malick malik malika malo malorie malvina mamadi mamadou manel manoel manon manu
manuel manuela mara marc marceau marcel marcelin marceline marcelle marco marcus marek margaret
margaud margaux margerie margot marguerite maria mariam mariama mariame marian mariana marianne
marie mariella marielle mariette marilou marilyn marilyne marin marina marine mario marion
marisa marise marissa marius marjorie marlene marlon marthe martin martina martine marvin marwa
marwan marwane mary maryam maryline marylou maryse maryvonne massinissa mat mateo math mathias
mathieu mathilda mathilde mathis mathys matis matteo matthew matthias matthieu matthis maud
maude maureen maurice mauricette max maxence maxime maximilien maya mayeul mayline mayssa mbuyi
mebarek medard medhi mehdi mehmet melania melanie melina melinda meline melissa mellina melody
meriam meriem merwan meryem mia mich michael michel michele micheline michelle michka mick
mickael miguel mihaela mihai mika mike mikhail mila milan milena milla milo milou mimi mina ming
minh mira mireille mirella miriam moana modeste modibo modou moha mohamad mohamed mohammed
mohand moise moktar momo mona monia monica monique morgan morgane moriba mostafa mouhamed
mouloud mounia mounir mourad moussa moustapha mumu muriel murielle mustapha mya mylene mymy
myriam myrtille nabil nabila nabile nacer nacera nacim nadege nadia nadine nadir nadjet nadou
nael naila naim naima najat najib najla nana nancy nanou naomi narcisse nasser nassera nassim
nassima natacha natalia natan natasha nath nathalie nathan nathanael nathanaelle nawal nawel
nayla nazim neila nelly nelson nesrine nestor ngalula ngozi nguyet nico nicolae nicolas nicole
nicoletta nihal nils nina nine nini nino ninon noa noah noam noe noel noeline noelle noemie
nohan nolan nolwenn nono nora norah norbert norberte nordine noreddine norman nouha noumea nour
noureddine nsimba ocean oceane octave octavie odette odile odilon odon oksana oleksandr olena
olga omar ombeline oriane orlando orlane oscar oswald othman otis ouassim oumar oumou ousmane
ousseynou ozan ozlem pablo paco paloma pamela paola paolo pascal pascale pascaline pascalou pat
patou patrice patricia patrick paul paula paule paulette paulin pauline paulo pavel pawel pedro
peggy perla perrette perrine peter petra philibert philippa philippe philippine philomene philou
phuong pierrette pierrick pierrot piotr placide precious priscilla priscille priya prosper quang
quentin quitterie rabah rabia rachel rachid rachida raf rafael rafik rahma raja rajesh ralph
rama ramata ramatoulaye ramdane ramla ramon ramzi rania raouf raoul rapha raphael raphaelle
rayan rayane raymond raymonde rebecca redouane regine regis reine reinhard remi remy renan
renata renaud rene renee reynald rhita ricardo richard rico riri rita robert roberta roberte
roberto robin robinson roch rodolphe rodrigo rodrigue roger roland rolande rolf romain romaine
romane romaric romeo romu romuald romy ronald ronan rosa rosalie rosaline rosanna roseline
rosette rosine roxane roxanne ruben rudy rufin ryan ryma sabah sabine sabri sabrina sabry sacha
sadia sadio safa safia safiatou safiya sahra said saida saidou salah salim salima salimata salma
salome salomon salvatore sam samantha samba sami samia samir samira samson samuel samuele samy
sana sanaa sandie sandra sandrine sandro sandy sanjay sara sarah sarra sasha saskia savannah
saverio sawsan seb seba sebastian sebastien sebi segolene sekou selena selim selma selva
seraphin seraphine serge sergei sergio sergiy serigne seta severin severine seydou shaina shana
shanna sharon shaun shayna shelby shirley sibylle sidi sidoine sidonie siegfried sihem sikou
silvain silvia simeon simon simone sinan sira sirine slimane sofia sofiane sohan sokhna solange
solene solenn solenne soline solveig sonia sophia sophie soraya souad soufiane souleymane
soumaya stanislas stanislaw steeve stef stella steph stephan stephane stephanie stephen steve
steven suresh suzanne suzie suzy sven svetlana sybille sylvain sylvaine sylvette sylviane sylvie
sylvio tahar taina tamara tanguy tania taous tarek tarik tat tati tatiana tea ted teddy teo
terence teresa tess tessa tessadit tetiana thais thanh thea thelma theo theodora theodore
theodule theophane theophile theresa therese thi thiago thibaud thibault thibaut thiebaut
thierno thierry thimeo thomas tia tibo tidiane tieman tifany tiffany tilio tim timeo timothe
timothee timothy tina tino tiphaine titi titou titouan tobias tof tom tomas toni tonio tony
tophe tracy tristan tshala tuan tugdual ugo ulrich ulysse urbain ursula ursule valentin
valentine valeria valerian valerie valery valou vanessa vassili venceslas vera vero veronique
vicky victor victoria victorien victorine vincent vincente violaine violetta violette virgile
virginie vitalie vivian viviane vivien vladimir volodymyr wael wafa wahiba wahid walid walter
wanda wassila wassim wei wenceslas wendy werner wesley wiam widad wilfrid wilfried will william
willy wilson wissam wojciech xavier xaviere xiao yacine yacouba yael yaelle yamina yan yanis
yann yannick yannis yao yara yasmin yasmina yasmine yassin yassine yassir yazid ylan yoan yoann
yohan yohann yolaine yolande yolene youcef younes youri youssef youssouf yoyo yulia yuna yunus
yvan yvane yves yvette yvon yvonne zacharie zachary zahia zahra zaida zakaria zakary zara zaza
zbigniew zeina zelda zelie zeynep ziad ziggy zineb zinedine zita zizou zoe zohra zora zoubida
zouhair
matheo tesfay mhamed yvonnick gwenola lyam basile soren inaya olympe`.split(/\s+/),
)

/** Of these, the ones that are French words too: without a capital they need a cue. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(
  `pape clemence prudence marguerite olivier germain germaine dan lise nancy lourdes florence
hortense anemone laurier avril martin ada ali alpha ama ambre ange angel aurore avril aya ben
bienvenu bienvenue blanche blessing brune capucine celeste chen chris claire clement colin come
constance constant cora cyprien desire desiree domi doudou duc eden espoir eve felicite fleur
fortune france garance grace honore hung ina ion iris jack jade jean jing joy junior kadi kiki
kim lana laure li lila lilas line linh lorraine lou loulou loup luc luce lulu luna mado mae mahe
mai mara marceau marie marin marine mat math max mia mika mimi mina ming minh mira modeste mona
myrtille nana narcisse nine nini noe noel nono nour ocean olive pierre placide precious prosper
raf rama reine riri rita robin romaine rosa rose sage sam samba sana sidi stella tat tati ted
thi tia tim tino tony urbain valentine vera victoire violette vivien wei will yao zita victor`.split(/\s+/),
)
