"""Short articles of our own about invented (and a few everyday) organisations, and the dispute each is about.

A row: the text, the unions, the employers, the issues that must be among those found. Names are matched by ``in``.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    text: str
    unions: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


DISPUTES = (
    Row(
        "Lecturers suspend strike\n\nThe marking boycott at Tilbrook University goes on, UCU said, after its members put a "
        "five-day strike on hold. The dispute is over pay.\n\nRead more: Rent strike at Corvane Halls",
        ("UCU",),
        ("Tilbrook University",),
        ("pay",),
    ),
    Row(
        "Since Monday 300 members of the United Bottle Workers of the Coast have walked out of Larkspur Bottling. The strike was "
        "sparked by the suspension of two shop stewards.",
        ("United Bottle Workers of the Coast",),
        ("Larkspur Bottling",),
        ("discipline",),
    ),
    Row(
        "Staff at a Jobcentre in Ashby have walked out in a row over the style of one manager. PCS said 60 members "
        "were taking "
        "part in the action at the Calder office. The Department for Work and Pensions said the office was open.",
        ("PCS",),
        ("Department for Work and Pensions",),
        (),
    ),
    Row(
        "A strike by lorry drivers who deliver to Hobley supermarkets was called off last night after Unite and "
        "Corvane "
        "Freight Ltd, their employer, reached agreement on pay.",
        ("Unite",),
        ("Corvane Freight Ltd",),
        ("pay",),
    ),
    Row(
        "Spring newsletter\n\nDear parents\n\nWelcome back. Year 5 had a great trip to the farm.\n\nBook fair\n\nThe "
        "book fair is on "
        "3 March. Please bring cash.\n\nIndustrial action\n\nMembers of the NEU will take strike action on 2 March. "
        "Years 3 and 4 "
        "will be closed. The dispute is over pay.\n\nUniform\n\nPlease label all jumpers. The PTA meets on Monday.",
        ("National Education Union",),
        (),
        ("pay",),
    ),
    Row(
        "Pilots at Kestrel Airways ended a two-week strike on Sunday, the main pilots' union KPU said. The stoppage "
        "cost the "
        "carrier 20 million euros a day. Talks on a low-cost subsidiary will go on, the union said.",
        ("KPU",),
        ("Kestrel Airways",),
        (),
    ),
    Row(
        "Bus drivers in Ashby are to walk out for three days next week in a row over pay.\n\n"
        "Around 240 members of Unite employed by Larkspur Buses will strike from Tuesday after rejecting a 2% "
        "offer.\n\n"
        "Larkspur Buses said it was disappointed by the decision.",
        ("Unite",),
        ("Larkspur Buses",),
        ("pay",),
    ),
    Row(
        "Cleaners at Thornbury General Hospital have voted for industrial action in protest at plans to outsource "
        "their jobs.\n\n"
        "UNISON said nine in ten of those who voted backed a walkout. Thornbury Hospitals NHS Foundation Trust, "
        "which wants to "
        "move 400 staff to a private firm, said talks would go on.",
        ("UNISON",),
        ("Thornbury Hospitals NHS Foundation Trust",),
        ("outsourcing",),
    ),
    Row(
        "Lecturers at the University of Marlbrook will begin a marking boycott on Monday.\n\nThe University and "
        "College Union "
        "(UCU) says 60 jobs are at risk of compulsory redundancy. The university said the cuts were needed to "
        "balance its books.",
        ("University and College Union",),
        ("University of Marlbrook",),
        ("job_cuts",),
    ),
    Row(
        "Tube passengers face misery after the RMT announced two 24-hour strikes on London Underground over rosters "
        "and pensions.",
        ("RMT",),
        ("London Underground",),
        ("pensions",),
    ),
    Row(
        "Train drivers in Aslef are to strike at Avanti West Coast on four Saturdays in a dispute about rest days "
        "and rostering.",
        ("ASLEF",),
        ("Avanti West Coast",),
        ("working_hours",),
    ),
    Row(
        "Junior doctors in England will stage a five-day walkout from 14 July, the BMA has announced.\n\nThe doctors "
        "want pay "
        "restored to the level of 2008. The Department of Health and Social Care said the strike would harm "
        "patients. The "
        "health secretary urged the union to think again.",
        ("British Medical Association",),
        ("Department of Health",),
        ("pay",),
    ),
    Row(
        "Refuse workers at Fernley District Council have suspended their strike after a new pay offer.\n\nGMB said "
        "its 85 "
        "members would vote on the proposal next week.",
        ("GMB",),
        ("Fernley District Council",),
        ("pay",),
    ),
    Row(
        "Postal workers at Royal Mail are to be balloted on strike action. The Communication Workers Union said the "
        "company "
        "had torn up an agreement on job security.",
        ("Communication Workers Union",),
        ("Royal Mail",),
        ("job_cuts",),
    ),
    Row(
        "HARTWELL, Ohio -- About 1,300 workers walked off the job at Dunmore Castings on Friday after contract talks "
        "with the "
        "United Auto Workers collapsed.\n\nThe union said the company's offer would raise health care costs. Dunmore "
        "Castings "
        "said in a statement it was disappointed.",
        ("United Auto Workers",),
        ("Dunmore Castings",),
    ),
    Row(
        "Teachers in the Elm Valley School District went on strike Wednesday, closing 14 schools.\n\nThe Elm Valley "
        "Education "
        "Association wants smaller class sizes and a 6 percent raise. Superintendent Ray Ortiz said the district "
        "could not "
        "afford it.",
        ("Elm Valley Education Association",),
        ("Elm Valley School District",),
        ("staffing",),
    ),
    Row(
        "Graduate assistants at Whitcombe University voted to authorize a strike, their union said Thursday.\n\nThe "
        "Whitcombe "
        "Graduate Employees Union says the administration refuses to recognize the union.",
        ("Whitcombe Graduate Employees Union",),
        ("Whitcombe University",),
        ("recognition",),
    ),
    Row(
        "Nurses at St Brannock's Hospital locked out by their employer since Sunday rallied outside its "
        "gates.\n\nThe Prairie "
        "Nurses Association accuses Halden Health Inc of refusing to bargain over staffing levels.",
        ("Prairie Nurses Association",),
        ("Halden Health Inc",),
        ("staffing",),
    ),
    Row(
        "Talks aimed at ending the long-running dispute between Keswell Brewery and its workforce have broken "
        "down.\n\nThe "
        "Draymen's Union said the company had refused to move on shift patterns, and that the overtime ban would go "
        "on.",
        ("Draymen's Union",),
        ("Keswell Brewery",),
        ("working_hours",),
    ),
    Row(
        "Security guards at Luton Airport have called off a strike planned for the bank holiday. Unite said members "
        "had "
        "accepted a deal worth 8%.",
        ("Unite",),
        ("Luton Airport",),
        ("pay",),
    ),
    Row(
        "Civil servants at the Department for Work and Pensions are being balloted for strikes over orders to return "
        "to the "
        "office three days a week. PCS said hybrid working had been promised to staff when they joined.",
        ("PCS",),
        ("Department for Work and Pensions",),
        ("hybrid_working",),
    ),
    Row(
        "Journalists at Newsquest titles in the north are on strike today. Members of the National Union of "
        "Journalists (NUJ) "
        "formed picket lines outside the company's offices in a dispute over redundancies.",
        ("National Union of Journalists",),
        ("Newsquest",),
        ("job_cuts",),
    ),
    Row(
        "Firefighters across the country could strike over pay for the first time in 20 years.\n\nThe Fire Brigades "
        "Union "
        "rejected a 2% pay offer from the National Employers as insulting.",
        ("Fire Brigades Union",),
        ("National Employers",),
        ("pay",),
    ),
    Row(
        "Support staff at Oakfield Academy will strike on Thursday over violent behaviour by pupils.\n\nMembers of "
        "NASUWT say "
        "assaults have become a daily event. The Brightmere Academy Trust said safety was its first concern.",
        ("NASUWT",),
        ("Brightmere Academy Trust",),
        ("safety",),
    ),
    Row(
        "Couriers for Deliveroo staged a walkout on Friday night, demanding better pay. The IWGB union said riders "
        "were "
        "earning less than the minimum wage.",
        ("IWGB",),
        ("Deliveroo",),
        ("pay",),
    ),
    Row(
        "Dear parents,\n\nAs you may know, members of the National Education Union have been called on to take "
        "strike action "
        "on Wednesday. Some classes at Beechwood Primary School will be closed. The dispute is with the Government "
        "over "
        "teachers' pay.",
        ("National Education Union",),
        ("UK government",),
        ("pay",),
    ),
    Row(
        "A planned strike by pilots at Kestrel Airways was averted early on Saturday when the airline and the Air "
        "Line Pilots "
        "Association reached a tentative agreement on a new contract with higher wages.",
        ("Air Line Pilots Association",),
        ("Kestrel Airways",),
        ("pay",),
    ),
    Row(
        "Ferry services to the islands will stop on Friday because of a strike by crews.\n\nNautilus International "
        "and the RMT "
        "said Northern Isles Ferries had failed to improve its offer. The operator said lifeline sailings would run.",
        ("Nautilus International", "RMT"),
        ("Northern Isles Ferries",),
        (),
    ),
    Row(
        "Janitors in Calder schools begin a work to rule tomorrow in an argument over a shift allowance.\n\nUNISON "
        "said "
        "Calder Council paid the allowance to other staff but not to its members.",
        ("UNISON",),
        ("Calder Council",),
        ("allowance",),
    ),
    Row(
        "Steelworkers employed by Corvane Steel Ltd are to stop work for 48 hours. Community, the steelworkers' "
        "union, says "
        "Corvane wants to close the final salary pension scheme.",
        ("Community",),
        ("Corvane Steel Ltd",),
        ("pensions",),
    ),
    Row(
        "Hollywood writers are on strike after talks between the Writers Guild of America and the studios "
        "failed.\n\nThe "
        "Alliance of Motion Picture and Television Producers said its offer had been generous.",
        ("Writers Guild of America",),
        ("Alliance of Motion Picture",),
        (),
    ),
    Row(
        "Prison officers have been told by a court to end an unofficial walkout at Marsh Lane prison. The POA said "
        "staff were "
        "protesting about violence and understaffing. The Ministry of Justice had asked for an injunction.",
        ("POA",),
        ("Ministry of Justice",),
        ("safety",),
    ),
    Row(
        "Workers at the Hobley biscuit factory downed tools yesterday after two shop stewards were sacked. The "
        "Bakers, Food "
        "and Allied Workers' Union said Hobley Foods had victimised them.",
        ("Bakers, Food",),
        ("Hobley Foods",),
        ("discipline",),
    ),
    Row(
        "The Met Police faces a strike by its civilian call handlers. Members of the PCS union who work for the "
        "force have "
        "backed action by a large majority in a row over shift payments.",
        ("PCS",),
        ("Metropolitan Police Service",),
        ("allowance",),
    ),
    Row(
        "Scotland's largest teaching union has announced strikes in every council area.\n\nThe Educational Institute "
        "of "
        "Scotland rejected a 5% offer from Cosla, the body that speaks for councils.",
        ("Educational Institute of Scotland",),
        ("COSLA",),
        ("pay",),
    ),
    Row(
        "Engineers at Babcock's Rosyth dockyard have voted for strike action by a margin of nine to one, Unite said. "
        "They are "
        "angry at a pay freeze.",
        ("Unite",),
        ("Babcock",),
        ("pay",),
    ),
    Row(
        "Teachers in the Maple Hollow School District walked off the job Monday after contract talks collapsed. The "
        "Maple Hollow Education Association, which represents 640 teachers, said the last offer of 2% a year was an "
        "insult.",
        ("Maple Hollow Education Association",),
        ("Maple Hollow School District",),
        ("pay",),
    ),
    Row(
        "Garbage piled up across Tarrow City for a third day as members of Laborers' Local 113 picketed the yards of "
        "WasteWay, the hauler. WasteWay wants drivers to pay more for health insurance.",
        ("Laborers' Local 113",),
        ("WasteWay",),
        ("conditions",),
    ),
    Row(
        "Graduate student workers at Wexcombe University have voted to authorize a strike. The Wexcombe Graduate "
        "Workers Union-UE says the administration has dragged its feet on stipends.",
        ("Wexcombe Graduate Workers Union",),
        ("Wexcombe University",),
        ("allowance",),
    ),
    Row(
        "Special needs assistants have voted by 76% for industrial action, Fórsa has announced. The union is in "
        "dispute with the Department of Education over redeployment.",
        ("Fórsa",),
        ("Department of Education",),
    ),
    Row(
        "Childcare educators will walk off the job across the country next month. The United Workers Union wants a 25 "
        "per cent rise. The federal government said it was considering the claim.",
        ("United Workers Union",),
        ("Government",),
        ("pay",),
    ),
    Row(
        "Ferrymen have been locked out at Corrisay since Monday. Sound Ferries shut the gates on its own crews. The RMT "
        "said Sound Ferries wanted longer shifts. 'We will not go,' said a deckhand in Corrisay.",
        ("RMT",),
        ("Sound Ferries",),
        ("working_hours",),
    ),
    Row(
        "Staff at six care homes are to stage strikes in a row over sick pay. Members of Unison at homes run by "
        "Hollybank Care will walk out on 3 June. Calder City Council, which funds places there, said it was watching.",
        ("UNISON",),
        ("Hollybank Care",),
        ("conditions",),
    ),
    Row(
        "The dispute is not about pay. Guards on Mercia Rail, members of the RMT, will strike on Friday over rosters "
        "that leave them with three days off in twenty. They have been offered 4 per cent.",
        ("RMT",),
        ("Mercia Rail",),
        ("working_hours",),
    ),
)

NO_DISPUTES = (
    "Rent strike spreads at Tilbrook University\n\nMore than 200 students are withholding rent over damp. The Tenants' Union "
    "of Tilbrook balloted residents in May, and 90% backed a strike.\n\nThe strikers will picket the bursar's office.",
    "Overnight strikes hit port\n\nStrikes on the port of Corvane killed 12 dock workers on Sunday. Rebels of the Northern Union "
    "Front said drones had struck the fuel tanks, and that troops would answer. A ceasefire was due to be put to a ballot.",
    "Fee strike at Ashby college\n\nStudents have begun a fee strike over the closure of the library. They say the strike will "
    "go on until the college talks to them, and a walkout is planned for Monday.",
    "A play about the pitmen's strike of 1984 opens at the Civic Theatre on Tuesday. Director Jo Hale said the pickets "
    "were heroes. The National Union of Mineworkers lent its banners.",
    "Ten years ago they were not on speaking terms. On Thursday Larkspur Buses and its Unite branch won an award for "
    "partnership. In those days there was a strike of sixteen days. Pay deals have been signed without a ballot since.",
    "Orme threw 80 pitches for strikes and struck out two hitters before the bullpen blew the lead. The umpire tossed "
    "the skipper in the fifth inning. 'I am on strike,' he said, and sat down on second base.",
    "MPs will debate a bill tonight that lets ministers say how many trains must run when workers strike. The bill has "
    "nine clauses. The TUC called the legislation unfair. Whether the bill passes is open.",
    "Delegates of the Rope and Sail Makers' Union elected Nora Finch general secretary with 53 per cent of the vote. "
    "She said strikes were a last resort.",
    "The classic board game Strike! returns this year. Players lead a union, call ballots and set up picket lines.",
    "An air strike on a convoy killed nine people in the north of the country on Sunday, officials said. The "
    "military said the "
    "strike was aimed at militants. A union of aid workers condemned it.",
    "A lightning strike set fire to the roof of a church in Danby. Firefighters from three stations were called. "
    "Nobody was hurt.",
    "City's new striker scored twice on his debut. The striker, who joined from Rovers for £12m, struck in the first "
    "half and "
    "again after the break. The manager said a strike like that was rare.",
    "The two unions are to merge, creating a body with a million members. Leaders of the Draymen's Union and the "
    "Coopers' Union "
    "said a vote on the merger would be held in the autumn.",
    "The council has struck a deal with Halden Homes to build 300 houses. Councillors said it would strike a balance "
    "between "
    "need and green space.",
    "Prisoners at a jail in the south have been on hunger strike for two weeks. Campaigners say they want family "
    "visits.",
    "Thousands of pupils joined a climate strike on Friday. The school strike was one of hundreds around the world.",
    "The pitcher threw strike after strike as the Otters won 4-2. He got two strikeouts in the ninth.",
    "The exhibition tells the story of the miners' strike of 1984 in photographs. The museum has also collected "
    "banners of the "
    "National Union of Mineworkers. Visitors can hear recordings of the women who ran the soup kitchens.",
    "The union has endorsed the senator for president. Its leaders said she had fought for working families. The "
    "flight "
    "attendants' union and the machinists had backed her before.",
    "Voters go to the polls on Thursday in a ballot for a new mayor. Turnout is expected to be low.",
    "The company said it had struck gold in the hills. Shares rose by 4%. Its workers celebrated.",
    "Customs union or single market? MPs will hold a vote on the European Union deal on Tuesday.",
    "Police officers made nine arrests at a march in the city. A dispute between neighbours had led to the violence.",
    "The students' union has opened a new bar. Students voted for its name in a ballot with 400 votes.",
    "The film is set during a general strike. Its star said the script had struck a chord with him. Critics praised "
    "the music.",
    "A bird strike forced a jet to return to the airport. Passengers were moved to another plane by staff of the "
    "airline.",
    "The bowler has a strike rate of 31. He was picked ahead of the county's other seamers.",
    "The firm reported profits of £40m. Its pay policy for directors was backed by shareholders in a vote.",
    "A border dispute between the two nations has been taken to an international court. Diplomats said talks would "
    "go on.",
    "Rebels fired missiles at the port, and a retaliatory strike hit a radar station. The coalition said three more "
    "strikes were "
    "planned.",
    "The new act lets courts fine unions that break the rules. A court ruling of 1901 had made them liable for "
    "losses. Lawyers "
    "said the history of the law was long.",
    "Ministers have published a bill that would require minimum service levels during strikes by rail "
    "workers, nurses and firefighters.\n\nThe TUC called the legislation an attack on the right to strike. "
    "Unions said they would fight the law in the courts. Business groups welcomed the bill, which will be "
    "debated by MPs next week.",
    "Jack Harlow, who led the Tinworkers' Union through the strikes of the 1970s, has died aged "
    "88.\n\nBorn in Ashby, he went down the pit at 14. He rose to be general secretary and led the union in "
    "the bitter 1974 dispute with the Coal Board. He later sat in the House of Lords.",
    "Rail fares will rise by 4% in January, the government has announced. Passenger groups said travellers "
    "had put up with delays, cancellations and strikes this year. The transport secretary said the rise "
    "was below inflation.",
    "Unemployment fell to 4.1% in the three months to June, official figures show. The Office for National "
    "Statistics said wages rose by 5% and that 120,000 working days were lost to labour disputes. "
    "Economists said pay growth would slow.",
    "The company is to cut 600 jobs at its plant in Fernley, it said on Tuesday. Staff were told at a "
    "meeting. The firm blamed falling orders for the redundancies. The local MP said it was a devastating "
    "blow.",
    "Police have named a man who died after he was struck by a bus in Ashby on Friday. The driver is "
    "helping officers with their inquiries. Bus company Larkspur Buses said its thoughts were with the "
    "family.",
    "Two US drones carried out a strike on a compound in the tribal area, killing a commander, officials "
    "said. It was the third strike this week. The foreign ministry condemned the strikes as a breach of "
    "sovereignty.",
    "The novelist's new book follows a family through the 1912 dock strike. Its heroine is a union "
    "organiser who falls for a blackleg. Reviewers have praised its picture of poverty and pride.",
    "Labour's leader told the conference that he would repeal the anti-union laws. Delegates from Unite "
    "and the GMB gave him a standing ovation. He said working people had been let down over pay and "
    "housing.",
    "A new poll finds that 54% of voters support nurses going on strike, and 30% oppose. Support for "
    "striking train drivers is lower, at 35%. The polling firm questioned 2,000 adults.",
    "Winger Tom Reed was Rovers' hero with a late strike to sink United. The striker's strike partner had "
    "put them ahead. It was a bitter blow to the visitors, who had walked out to boos.",
    "Players of the game Counter-Strike will meet in Cologne this week. Organisers expect 15,000 people at "
    "the event. The union of players said prize money had gone up.",
    "Lightning strikes twice for unlucky walker. A hiker who was hit by lightning in May has survived "
    "another strike. Hospital staff said he was lucky.",
    "Prosecutors struck a plea deal with the former banker. His lawyers had disputed the charges. The "
    "dispute over his bonus will be heard in another court.",
    "It is 30 years since the miners went back to work after the longest strike in British history. In "
    "Ashby, former pitmen marched behind the band. The National Union of Mineworkers, once 180,000 strong, "
    "has a few hundred members now. Historians say the strike of 1984 changed the country.",
    "School news: The summer fair is on 12 June. Please send in cakes. We will be closed on Monday for the "
    "bank holiday. Parents are reminded that packed lunches should not contain nuts.",
    "Oil workers struck a rich seam of gas off the coast, the energy firm said. Shares rose by 3%. The "
    "firm's union representative on the board called it good news.",
    "A hospital trust has been fined after a patient died. Staff had warned managers of low staffing. The "
    "union UNISON said lessons must be learned.",
    "The general election will be held on 4 July, the prime minister has said. Union leaders said workers "
    "needed a change. The parties will publish manifestos, with pledges on pay and pensions, next week.",
    "The government has agreed to recognise the state. Talks between the two countries broke down in 2014 "
    "over a border dispute. A union of the two islands was ruled out.",
)

TWO_DISPUTES = (
    "Cabin crew at Kestrel Airways plan to strike for nine days in July, the USO union said.\n\n"
    "The union wants basic pay raised to the level of other bases.\n\n"
    "In Ashby, members of Unite at Larkspur Buses suspended their strike over pensions."
)
