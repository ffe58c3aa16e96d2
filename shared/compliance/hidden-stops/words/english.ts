/** English word classes, common slips of the pen included. Folded: lower case, no apostrophes. */
export const englishWords = {
  // People
  person:
    'cust customer consumer debtor borrower client patient member tenant guarantor obligor cardholder acctholder he she they him her them who caller',
  cust: 'customer consumer debtor borrower client patient member guarantor obligor cardholder',
  pronoun: 'he she they i we him them',
  spouse: 'wife husband spouse hubby',
  parent: 'mother father mom dad mum mama papa parents stepmother stepfather',
  child: 'son daughter kid kids child children stepson stepdaughter',
  sibling: 'brother sister bro sis',
  elder: 'grandmother grandfather grandma grandpa grandparents',
  grandchild: 'grandson granddaughter grandkids',
  kin: 'uncle aunt nephew niece cousin inlaw inlaws fiance fiancee girlfriend boyfriend relative',
  outsider:
    'neighbor neighbour roommate friend coworker colleague boss manager supervisor landlord bookkeeper accountant clerk controller buyer driver receptionist employee foreman partner dog cat pet employer teacher pastor nurse doctor',
  possessive: 'my his her their your',
  article: 'a an the another new own',
  say: 'said says say saying states state stated stating claims claimed advises advised advising reports reported reporting informs informed told tells confirmed confirms verified called calls answered replied wrote writes mentioned mentions indicated',
  // Attorney
  lawyer: 'attorney attorneys attorny attorneyrep laywer lawyer lawyers lawer atorney',
  hire: 'hired retained engaged hire retain hiring retaining',
  represented: 'represented repped',
  has: 'has have having got gets hired retained engaged obtained with through thru via uses using',
  // Bankruptcy
  bankruptcy: 'bankruptcy bankrupcy bankruptsy bankrupty bankruptcies bankrupt bankrup bankr brankruptcy',
  file: 'filed files file filing declared declaring declare declares petitioned',
  chapter: 'chapter chap chpt chapt',
  chapterNumber: '7 11 12 13 seven eleven twelve thirteen vii xi xiii',
  // Death
  deceased: 'deceased desceased deseased decesed decased deceaced',
  died: 'died perished',
  // Contact
  callBase: 'call phone ring dial telephone',
  calling: 'calling phoning ringing dialing calls robocalls robocalling',
  textBase: 'text txt sms message',
  texting: 'texting texts messaging messages',
  emailBase: 'email',
  emailing: 'emailing emails',
  writeBase: 'mail write',
  letters: 'letters mailings mailing letter',
  contactBase: 'contact reach bother disturb harass solicit contacting communicate wake',
  contacting:
    'contacting bothering harassing disturbing communicating communication communications contact contacts harassment solicitations solicitation',
  stop: 'stop quit cease discontinue halt end',
  dont: 'dont donot',
  please: 'please kindly',
  want: 'want wants wish wishes wanted like likes need needs prefer prefers',
  ask: 'asked asks asking request requests requested requesting demands demanded demand insists insisted told wants wanted said says instructed',
  work: 'work job workplace office employment employer jobsite worksite shop warehouse factory plant',
  employer: 'employer boss job company supervisor manager hr receptionist reception',
  // Debt
  dispute: 'disputes disputed disputing dispute dispiute disputs contests contesting contested',
  paid: 'paid payed settled',
  debt: 'debt bill balance account acct invoice charge charges amount loan card it this that everything',
  claim: 'says said claims claimed states stated insists swears stating claiming alleges adv advised sts',
  // Others
  cautionNoun:
    'cancer chemo chemotherapy dialysis dementia alzheimers alzheimer hospice suicidal icu leukemia tumor tumour radiation',
  language:
    'spanish vietnamese chinese mandarin cantonese korean russian tagalog arabic creole portuguese french polish english hindi',
  // Look-alikes
  backVerb:
    'call called calling calls pay paid pays paying get got gets go going goes went come came coming comes be text texted write wrote hold take took bring brought set send sent ring been right way move moved walk walked fall fell look looked give gave cb wcb w/c back',
  backNoun:
    'acct account accts stmt statement statements card routing draft office order orders pmt payment room pain injury surgery yard door up rent pay taxes child log to at on from tmrw tmw tomorrow today tonight after before later monday tuesday wednesday thursday friday mon tue tues wed thu thur thurs fri in by asap w/ with of info is it',
  thing:
    'phone phones cell battery line lines call car truck van computer laptop tablet dog cat pet signal internet connection deal transmission engine server system horse fridge tv number',
  machine:
    'software update server code release patch team crew truck trucks technician tech app system fleet equipment machine',
  otherBills:
    'rent renta taxes tax tuition mortgage half part some partial first toward towards deposit him her for two most utilities luz hipoteca mitad parte gas electric water his most',
  this: 'this that it any an a the such anything',
  notUs: 'us our it center list for legal in',
  anyBase: 'call phone text txt email contact mail write sms message',
  timeLead: 'after before between on if at when until for evenings mornings had has during',
  notMade:
    'info information name names number person rate form made today yet answered returned received back logged on attempted completed placed since from sent found left recd rcvd this',
} as const;
