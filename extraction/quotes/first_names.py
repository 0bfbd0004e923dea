"""Common first names by gender, British, Irish, American and of their immigrant communities.

Names borne by men and women alike (Alex, Chris, Sam, Kim, Pat, Robin) are left out of both: they decide nothing.
"""

from __future__ import annotations

import unicodedata

from extraction.wordsets import words

MALE_NAMES = words("""
    aidan alfie bartek baz darragh dilip dougie farrukh finbarr frankie ged gurpreet harjit haroon harvinder iestyn
    ioan jamie jarek jaspreet jerzy kamal kasim kez lukasz malachy moses musa nnamdi obi olumide owain parminder pawel
    peadar phelim pritam rafal ryszard sandip shabir shay sid sukhdev sukhwinder wilf zac
    aaron abdul abdullah abraham adam adrian ahmed alan alastair albert alejandro alexander alfred ali alistair allan
    allen amir andre andreas andrew andy angelo angus anthony antonio archie arthur ashraf barack barry bart ben
    benedict benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian
    bruce bryan byron callum calvin carl carlos cecil cedric charles charlie christian christopher christoph clarence
    clark claude clive colin colm connor conor cory craig curtis cyril dainis dale damian dan daniel danny darius
    darren darryl dave david dean declan denis dennis derek dermot desmond dick diego dimitri dominic don donald
    donnie doug douglas duncan dwight dylan eamonn earl ed eddie edgar edmund eduardo edward edwin elijah elliot
    elliott emmanuel enrique eric ernest ethan eugene evan ewan felix fernando finn floyd francis francisco francois
    frank franklin fred frederick gareth gary gavin geoff geoffrey george gerald gerard gerry gilbert giorgio giovanni
    glen glenn gordon graeme graham grant greg gregory guillermo gus guy hamish hans harold harry harvey hassan hector
    henry herbert herman howard hugh hugo humza hussein hywel ian ibrahim igor imran isaac ivan jack jacob jake jamal
    james jared jason javier jay jed jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel johannes john johnny
    jon jonathan jorge jose joseph josh joshua juan julian julio justin karl keir keith ken kenneth kevin khalid kurt
    kyle lance larry laurence lawrence lee len leo leon leonard leroy liam lionel lloyd louis luca lucas luis luke
    luther malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mateo matt matteo matthew maurice
    max mehmet melvin michael michel mick miguel mike mikhail milo mitch mitt mohamed mohammad mohammed morton
    muhammad mustafa nathan neal ned neil nelson niall nicholas nick nicolas nigel noah noel norman oleg oliver omar
    oscar otto owen pablo patrick paul pedro peter phil philip phillip pierre quentin rafael raj rajesh ralph ramon
    randall randy rashid raul ray raymond reginald rhys ricardo richard rick ricky rob robbie robert roberto rod
    roderick rodney roger roland ron ronald ronnie rory ross roy ruben rupert russ russell ryan sadiq sajid salman
    salvador samuel sanjay scott sean sebastian sergei sergio seth shane shaun sidney simon spencer stanley stefan
    stephen steve steven stewart stuart sunil syed ted terence terrence terry theo theodore thomas tim timothy toby
    todd tom tomas tommy tony travis trevor tristan tyler tyrone vernon victor vince vincent vikram vladimir wade
    wallace walter warren wayne wes wesley wilbur will william winston xavier yusuf zach zachary zeke ammon lindsey
    marlon cornel newt reince corey bashar benito recep mitchell sheldon dmitry vitaly geert sherrod keiran kieran
    jens lars sven olaf klaus jurgen wolfgang werner dieter mahmoud rand jeb tavis rush sylvester lamar kirk rudy rex
    clint chuck chad willy wally elon eliot harrison grover jimmie leslie-moore morgan-john marlin orrin saxby trey
    wilmot alec alun bryn dafydd geraint gethin huw iain idris ieuan ifan iwan kenny lachlan fergus finlay hamza
    harris ruairi seamus padraig cathal cormac daragh eoin fintan cillian oisin tariq usman zahid bilal faisal irfan
    javed naveed nadeem waqar zubair arjun ashok deepak gurpreet-singh harish kiran-kumar mohan naresh prakash rakesh
    ramesh ravi rohan sandeep satnam suresh vijay kofi kwame kwasi emeka chidi tunde olu femi ade chukwu wei-ming
    jun-ho hiroshi kenji takashi pawel piotr tomasz krzysztof andrzej janusz lech marek jacek grzegorz wojciech
    abdi abdullahi abner adolfo agustin ahmad aiden aki alasdair alberto aldo alessandro alexei alfonso alfredo
    algernon allister alonzo alphonse alvin ambrose amos anatoly anders andrei aneurin anil ankit antoine anton
    aonghas archibald arif arkady armando arnold arturo arun asher ashwin asif atticus attila aubrey augustus
    aurelio babatunde barnabas barnaby barney bartosz basil baxter bertie bertrand bjorn blaine blake bogdan bohdan
    bruno burt caleb calum caradog carlo carmine ceri cesar chinedu chukwuma cian ciaran clifford clyde corbin
    cornelius crispin curt cyrus damon darnell dashiell davey deiniol delbert demetrius denny denzel derrick dexter
    diarmuid dinesh dirk dmytro domhnall donal donovan dougal doyle dragan dustin dwayne eachann eamon earnest
    easton edmond eero egbert eldon elfed eli elias elmer elton emil emilio emlyn emmett emrys enda enoch enzo
    ephraim erik ernesto ernie ervin esteban everett ewen ezekiel ezra fabian farai fearghal federico felipe
    ferdinand fergal fiachra francesco franco freddie freddy fritz gabor gabriel gaspard gaston gennady geordie
    geronimo gideon gil gilberto giles gillespie gino glyn gonzalo goran gregor greig gunnar gunther gustav gustavo
    gwilym gwyn gwynfor hal hamid hank harlan hefin heinrich henrik hernan hezekiah hiram horace horatio horst
    hubert humphrey ifeanyi ignacio ignatius ike ikechukwu illtyd immanuel ionut irvin irving irwin isaiah isidore
    ismael istvan jabari jacques jaime jamil jarrod jasper jedediah jermaine jethro jiri joachim joaquin jock joey
    johan johann jolyon jonah jonas josef josiah juergen jukka julius justus kareem karim karthik kashif kaspar
    keegan kelvin kendrick kermit kojo konstantin kristian kristof kwabena laszlo lazarus leander leif leland
    lemuel leonardo leonid leopold levi linus llewellyn lorcan lorenzo lorne lucian luciano lucius luigi lukasz
    lyle lyndon maciej magnus mahesh mahmud malachi maldwyn manoj marcelo marcos mariano marius martim mateusz
    mathias mats matthias matti maximilian maxwell meirion melvyn merle mervyn micah michal micheal mihai mikhael
    mikkel miklos miles milton miroslav mohamud mordecai mort mukesh murdo mykola myles nabil nasser nate nathaniel
    naveen neville nico nikhil nikita nikola nikolai nikolas nils norbert obinna octavio odhran odin oleksandr
    olivier oluwaseun omari ondrej orson orville osama osian osvaldo oswald pascal pavel pekka percival percy
    peregrine petar pete phineas piers pradeep pranav quincy quinton radek radu rafe rafiq rahul rajiv ramiro
    ramsay ranald ranjit raphael rashad rasheed rasmus rayan raymundo reece reggie remy reuben rhett rhodri rian
    rico rigoberto rishi rocco roddy rodrigo ronan rosco roscoe rowland ruadhan ruaraidh ruaridh rufus ruslan
    sachin saeed salim salvatore samir sanjeev sathish saul segun selwyn senan septimus serge sergiu shahid shawn
    sherman sherwin shyam silas silvio sipho sorley stan stanislaw stephan stig struan sudhir sunder tad tadhg
    taliesin taras tarek tarquin tarun tavish tayo tendai thabo thaddeus theodor tiago timo titus tobias tobin
    tomos torin torquil torsten trefor trent turlough ulysses uriah vaclav varun vasily vaughn viktor vinay vinod
    virgil vishal vito vlad volodymyr waldo walid wendell wilfred wilfrid wilhelm willard willis woodrow woody wyn
    yahya yasser yaw yevgeny yousef youssef yunus yuri yves zachariah zane zbigniew zeb zebulon ziad zoltan zoran
""")
FEMALE_NAMES = words("""
    amira amrit asha ayesha brid carmel chidinma colette dearbhla dervla dympna farah irena isha jasmin jemma kasia
    kayleigh leigh-ann malgorzata mehwish mollie nusrat patience perpetua precious pritpal saima saira shaz shelagh
    thandiwe una zanele
    abbie abigail ada adele adriana agnes aisha alana alexandra alexis alice alicia alison allison alma amanda amber
    amelia amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annette annie antonia
    april ariana audrey ava barbara beatrice becky belinda bernadette bernice bess beth bethany betty beverly beverley
    bianca brenda briana bridget brigid brittany caitlin camila camille candice carla carly carmen carol carole
    caroline carolyn cassandra cathy catherine cecilia celia charlene charlotte chelsea cherie cheryl chloe christina
    christine ciara cindy claire clara clare claudia colleen connie constance cora corinne courtney crystal cynthia
    daisy daniela danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora
    doreen doris dorothy ebony edith edna eileen elaine eleanor elena eliza elizabeth ella ellen ellie elsa emilia
    emily emma erica erika erin esther ethel eva eve evelyn faith fatima faye felicity fern fiona flora florence
    frances francesca fran freda gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian
    gina ginny giselle gladys glenda gloria grace greta gwen hannah harriet hayley hazel heather heidi helen helena
    henrietta hilary hillary holly hope huma ida imogen ines ingrid irene iris irma isabel isabella isabelle isla
    ivanka ivana ivy jackie jacqueline jacqui jade jamila jan jane janet janice janine jasmine jean jeanette jeanne
    jemima jen jenna jennifer jenny jess jessica jill joan joanna joanne jocelyn jodie josephine josie joy joyce
    juanita judith judy julia juliana julianne julie juliet june kara karen karin karina kate katherine kathleen
    kathryn kathy katie katrina katy kay kayla keira kelly kellyanne kendra kerry kezia kirsten kirsty kristen kristin
    kristina lana lara latoya laura lauren leah leanne lena leona lesley leticia lila lillian lily linda lisa liz liza
    lois lola loretta lorna lorraine louise lucia lucille lucinda lucy lydia lynda lynn lynne mabel madeleine madeline
    maeve maggie maisie mandy marcia margaret margarita maria mariam marian marianne marie marilyn marina marion
    marjorie marlene marta martha mary matilda maureen mavis maxine may maya megan melania melanie melinda melissa
    mercedes meredith mhairi michaela michelle mildred millie mindy miranda miriam moira molly mona monica muriel myra
    nadia nadine nancy naomi natalia natalie natasha neera nell nellie nicola nicole nikki nina nora norma octavia
    olga olive olivia oprah paige pam pamela patricia paula pauline peggy penelope penny petra philippa phoebe phyllis
    pippa polly priscilla priti priya rachael rachel ramona rebecca regina renee rhoda rhonda rita roberta rosa
    rosalind rosanna rose roseanne rosemary rosie rowena roxanne ruth sabrina sadie sally samantha sandra sara sarah
    sasha selina selma serena shabana shannon sharon sheila shelley shirley shona sian sigrid silvia simone sinead
    siobhan sonia sophia sophie stacey stella stephanie sue susan susanna susannah suzanne sylvia tamara tammy tania
    tanya tara tasha teresa tessa thelma theresa therese tiffany tina toni tracey tracy trish trudy ursula valerie
    vanessa vera verity veronica vicki vicky victoria viola violet virginia vivian vivienne wendy whitney whoopi wilma
    winifred yasmin yolanda yvette yvonne zara zoe zoey donna-marie mary-ann ann-marie eilidh ffion catrin angharad
    bethan carys cerys delyth eluned gwyneth nia rhian rhiannon seren sioned aoife grainne mairead niamh orla roisin
    saoirse oonagh aileen ailsa catriona morag rhona senga fatema khadija maryam nasreen noor parveen razia rukhsana
    samina shazia shaista yasmeen zainab anjali deepa kavita lakshmi meena nisha pooja rani rekha shilpa sunita usha
    adaeze chioma ngozi abena akosua ama agnieszka ewa katarzyna magdalena malgorzata marlena svetlana tatiana oksana
    irina ludmila milly elly lilly dolly shelly ally sallie elba arianna dana ruth-ann betsy rosalynn tulsi nikole
    megyn savannah ainsley ilhan rashida ayanna sheryl marissa indira benazir angelica delores gwendolyn mazie
    kirstjen elise kamala condoleezza
    aaliyah achieng adela adeline adrienne adwoa afua agatha agneta aida ailbhe aimee aine aisling akinyi akua alba
    aletha alina aline alyssa amalia amara amberly amelie aminata anais ananya anastasiya andie anette angelika
    anika anja annag anneke anneliese annelise annika annmarie antoinette anwen anya aoibheann aparna araba
    arabella araminta archana arlene arwen ashleigh ashling astrid athena audra aurelia azadeh babs barb bathsheba
    beata beathag beatriz beca bernadine bertha beryl bessie bettina beulah bhavna bibi birgit blanche blathnaid
    blythe bobbie bonita bonnie bozena bree brianna bronagh bronwen bronwyn brunhilde bryony cadi caitriona calla
    callie calliope candace caoimhe carina carissa carlene carlotta carrie cass cassie catalina catarina cate
    ceinwen ceit celeste celestine celine chantal chantelle charmaine chiamaka chiara chinwe christa christabel
    cicely clarice clarissa claudette clemency clementine cleo clodagh clotilde concetta consuelo cordelia cornelia
    corrine cosima cressida danuta darcy darla darlene davina deanna deena deirbhile delilah della delphia delphine
    demi denice desiree dilys dinah divya dominique dorota dorothea dorothee eabha ealasaid edie edwina effie efua
    eilis eimear eirian eirlys eithne ekaterina elaina eleanora elen eleri elin elinor elisa elisabeth elissa elke
    eloise elsie elspeth elvira elzbieta emanuela emer emilie emmeline emmy enid ernestine esi esme esmeralda
    esperanza estelle eszter etain etta eugenie eunice euphemia evangeline evie ewelina fatoumata fay felicia
    fenella fidelma fionnuala fleur flo floraidh florrie folake frederica freya frida funmi gabby gabriella gaenor
    galina gayatri gaynor geeta georgette gerda germaine gerri gianna gill ginette giovanna gisela gita glenys
    glynis gobnait goldie grania grazyna gretchen gretel griselda gudrun guinevere gwenda gwenllian gwenno halima
    halina halyna hattie hawa heledd helene helga hermione hester hettie hilda hildegard honora hortense hyacinth
    ifeoma ilana ildiko ilse imelda inez inga inge ingeborg inger ioana iola iona iryna isadora iseabail ishbel
    isobel isolde ivonne iwona izabela jacinda jacinta jacklyn jaclyn jadwiga jana janelle jaya jayde jayne jeanie
    jeannette jeannie jenni jennie jillian joann johanna jolanta jolene jordana josefina josette joslyn jovanka
    juana judi juliette justine justyna jyoti kaitlin kaitlyn kaley kalpana kamila karla karolina kasey katarina
    katerina kateryna kath katharine kathie kathrine kathryne katja katya kellie kelsey khadijah kiara kimberley
    kimberly kinga kirstie kirstin krista kristi kristine krystal kylie lacey ladonna laila lakeisha laoise larissa
    larysa lata latasha latisha laverne lavinia lavonne leann leela leila lenora leocadia leonie leonora leontine
    letitia letty libby liesl lilian liliana lilith lillie lina lindiwe linette lisbeth livia lizzie lleucu llinos
    lorena lori lottie louella louisa lowri luana luann luciana lucie lucretia ludmilla luella luisa lulu luned
    lynette lyudmila lyudmyla madge madhu mafalda magda maia maire mairi maisy malini mallika mallory malorie
    malwina manju manuela mara marcella marcelle mared maren margarida margaux margery margie margo margot
    marguerite mariama mariana maribel marietta marika marilou marisa marisol mariya marjory marla marlee marnie
    marsaili martina maryann maryanne marzena maud maude maura meabh meaghan meenakshi meera meg meghan meinir
    menna mererid meryl mhari mia mihaela mikaela millicent mimi minerva minnie mira mirabel mitzi monika monique
    morgana morwenna muireann muirne mumtaz myfanwy myrna myrtle mysie nabila nadiya nadja naima nandini nanw
    narelle nargis nataliya natalya nazanin neelam neha nelly nerys nesta nettie neve nicolette nigella nimue
    ninette nirmala njeri nkechi nneka noelia noelle noemi nola nomsa nomvula noreen nuala obiageli odalys odette
    ofelia oighrig olena olha olwen oona ophelia orlagh orlaith ottilie padma paloma parvati patrice patsy patti
    patty paulette peg peggie peigi petronella philomena phyllida pilar poonam portia preethi preeti prunella
    queenie rabia rachelle radha raelene ragnhild rahima raisa rajni raonaid raquel reba reina rena renata renu
    rhea rhiain rhuna ria rina riona ritu rochelle rohini romilly romy ronda rosalia rosalie rosalinda rosamund
    rosanne rosaria rosario roseanna roseline rosetta roshni rosina roslyn roxana roxie roya rupa ruthie sabine
    sadhbh sadia safiya sahar salma salome samira sangeeta sanne sarita saskia seema selena seonag seonaid septima
    seraphina shana shania shanice shanna shanta shanti shari sharlene sharron shauna shaunna sherri sherrie shobha
    shonagh shoshana sibongile sidonie sienna signe sigourney sigrun sile silke simona sine siwan smita sneha
    solange solveig sonal sondra sonja sonya sophy sorcha stacie starla stefania stefanie sudha suman sumaya
    sunniva susana sushma susie suzanna suzette suzi svea svenja svitlana swati sybil sylvie sylwia tabitha tahira
    talia tallulah tamar tamika tamila tamsin tanith tatum tawny tegwen temitope teresita terri tess tetyana thandi
    thea theodora theodosia thomasina thora tilda tilly tisha titilayo tova tovah tracie treasa trina trista trixie
    trudi tyra ulla uma urszula vaila valentina valentyna valeria vandana velma venetia verna vesper vickie vida
    vidya viktoriya vilma violetta virginie vita viv viviana viviane wanda wangari wanjiru wendeline wilhelmina
    willa winnie wioletta xanthe ximena yael yara yasmine yetunde yoko yolande ysabel yulia yuliya yusra zahra
    zeinab zelda zena zinaida zinnia zita zofia zohra zola zsuzsanna zuzana
""")


def _plain(name: str) -> str:
    """In small letters without accents: 'Siân' is found as 'sian'."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def gender_of(first_name: str) -> str | None:
    """'m', 'f', or None where the name does not tell. Case is ignored; a double name is judged by its first half."""
    name = _plain(first_name)
    for candidate in (name, name.partition("-")[0]):
        if (candidate in MALE_NAMES) != (candidate in FEMALE_NAMES):
            return "m" if candidate in MALE_NAMES else "f"
    return None


def is_first_name(word: str) -> bool:
    """Whether the word is a common first name of either gender."""
    name = _plain(word).partition("-")[0]
    return name in MALE_NAMES or name in FEMALE_NAMES or name in _EITHER


_EITHER = words("""
    alex ashley bailey billie cameron casey charley chris dana drew elliot finley frankie harley hayden jackie jamie
    jessie jo jodi jordan jude kelly kendall kerry kim kit kris lee leigh leslie lesley lindsay lindsey logan lou
    marion max mel mo morgan nic nicky pat peyton quinn ray reese riley robin rowan sam sandy shannon shay shelby
    sidney stevie sydney taylor toni tracy val vivian wei yang jun li kiran jaspreet harpreet gurpreet manjit surjit
    simran nat
""")


_SHORT_FORMS = {
    short: frozenset(full.split())
    for short, full in (
        ("abby", "abigail"), ("andy", "andrew andreas"), ("art", "arthur"), ("becky", "rebecca"), ("bella", "isabella"),
        ("bert", "albert herbert robert"), ("beth", "elizabeth bethany"), ("betty", "elizabeth"), ("bill", "william"),
        ("billy", "william"), ("bob", "robert"), ("bobby", "robert"), ("cathy", "catherine"), ("chuck", "charles"),
        ("debbie", "deborah debra"), ("dick", "richard"), ("ed", "edward edwin edmund"), ("eddie", "edward edwin"),
        ("fran", "frances francesca"), ("gerry", "gerald gerard"), ("gus", "angus augustus"), ("hank", "henry"),
        ("harry", "harold henry"), ("jack", "john"), ("jenny", "jennifer"), ("jerry", "gerald jerome jeremy"),
        ("jim", "james"), ("jimmy", "james"), ("jo", "joanna joanne josephine"), ("joe", "joseph"), ("josie", "josephine"),
        ("kate", "katherine catherine kathryn"), ("kathy", "katherine kathleen kathryn"), ("larry", "lawrence laurence"),
        ("liz", "elizabeth"), ("lizzie", "elizabeth"), ("maggie", "margaret"), ("mandy", "amanda"), ("mick", "michael"),
        ("mike", "michael"), ("molly", "mary"), ("ned", "edward edmund"), ("nell", "helen eleanor"), ("peggy", "margaret"),
        ("polly", "mary"), ("rick", "richard eric"), ("rob", "robert"), ("rosie", "rosemary rosalind rose"),
        ("sandy", "alexander alexandra sandra"), ("steve", "stephen steven"), ("sue", "susan suzanne susanna"),
        ("ted", "edward theodore"), ("terry", "terence theresa teresa"), ("tess", "theresa teresa"), ("tina", "christina"),
        ("tony", "anthony antonio antony"), ("trish", "patricia"), ("will", "william"),
    )
}  # fmt: skip


def is_short_for(short: str, full: str) -> bool:
    """Whether one lower-case first name is a familiar form of the other: 'Max' of Maximilian, 'Bill' of William."""
    return (len(short) > 2 and full != short and full.startswith(short)) or full in _SHORT_FORMS.get(short, ())
