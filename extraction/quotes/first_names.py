"""Common first names by gender, British, Irish, American and of their immigrant communities.

Names borne by men and women alike (Alex, Chris, Sam, Kim, Pat, Robin) are left out of both: they decide nothing.
"""

from __future__ import annotations

import unicodedata

from extraction.wordsets import words

MALE_NAMES = words("""
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
""")
FEMALE_NAMES = words("""
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
