const list = (words: string): string[] => words.trim().split(/\s+/)

/**
 * Family names that are also words of English. Such a name alone counts only within a sentence, with a capital, and
 * with no other capitalised word beside it. Written for this project; to be added to as names come up.
 */
export const commonWords: ReadonlySet<string> = new Set(
  list(`
    abbot able ace acre adviser agent alder ambassador anchor angel angle apple archer arms arrow ash attorney autumn
    back badge bailey baker ball bank banks bar barber barker barn baron base bass battle bay beach bean bear beard
    bell bench bend bender best bird birch bishop black blackwood blade blank blessing block bloom blue board boards
    bolt bond bone book boot border born boss bow bowl bowler box boy boys bradley branch brand bread bridge bridges
    bright brook brooks brown brush buck budget bull burn bush butcher butler butter cable cage call camp campus canal
    cane cannon canon card care carpenter carr carrier cart carter carver case cash castle center centre chain chair
    chairs chambers chance chandler chapel chapman chase child chips church city civil clark clarke clay clear clerk
    cliff close cloud coach coal coast cole coleman collar college comfort constable convention cook cooke cooper corn
    corner cotton council counsel counter country court courts cousins cow craft crane crime cross crow crown current
    curry curtain dale dark data dawn day days deal dear decker deer delegate dice director doctor door dove draft
    drake draper drew drift driver drones drum duke dunes dyer eagle early earl east easter easy edge elder elm
    english evening ever ewing exchange expert fair fall falls farm farmer farrow father ferry field fields finch
    fine fire firm fish fisher fist flag fletcher flood flower flowers flynn fold foot force ford foreman forest
    forester forge forward foster fountain fowler fox frank franklin free freedom freeman french friend fries frost
    fuller gage gain gamble game garden gardener gardner garland gate gates gay general german gibbs gift glass glover
    gold golden good goodman goose grace graham grand grant grass graves gray green greenwood grey ground group grove
    guard guest gunner hail hale hall hand hands harbor harbour hard harden hardy harper hart harvest haven hawk hawkins
    head heard heart heath hedge held hen herd heritage hill hills hobbs hold holder holiday holly holmes home honey
    honor hood hook hope horn horne horse house howe hub human hunt hunter hurt hut ice inspector iron ivory ivy jack
    jewel job joiner jolly joy judge judges just justice keen keeper kent key keys kidd kind king kings knight knot
    knowles lake lamb land lane large lark last law lawman laws lawyer lead leader leaf leather lee lessons library
    light lily lime line link little lock locke long lord love low lucas luck lynch mace machine maiden main major
    manner manning maple march marine mark marker market marks marsh marshal marshall mason masters match may mayor
    meadow means media meek mercer mercy merchant mild miles mill miller mills minister minor mint model monday money
    monk moon moor moore more moss moss mount mountain mountains munch napper nation new newman night nice noble north
    nurse nutter oak oakes office officer officers oil older olive oliver order orchard organ osborn page pages pain
    painter palace palm palmer park parker parks parliament parson parsons part partner partners parts past pastor patrol
    patron peace peach pearl penny pepper perfect person phillips pickle picture pike pilgrim piper pitt place plain
    plant plaster plow plum plumber point police pollard pond pool poole poor pope porter post potter potts pound powder
    power powers presser press price pride priest prince print prior prize process project proper prosecutor public
    pullman purple quick quill quota race ranger ray read reader records reed region register reed rest rice rich
    riches rider ridge right rights ring rise risk river rivers road roads robot robots rock rogers roof rook room
    root roots rose round rowe royal ruler rush sack saddler safe sage sailor saint sales salmon salt sand sands sawyer
    say sayer scales school score scott sea seal search season secretariat secretary security sergeant service services
    session sessions sewell shade sharp shaw sheep shelter shepherd sheriff shield ship shoemaker shore short shot side
    sign signs silver sims singer singh skills skinner sky slater slaughter sleep sloan small smart smith snow soldier
    song south spark sparks speaker spears spence spencer spicer spike spring springer squire stack staff stage stamp
    stark state states steel stepping sterling steward still stock stocks stone stones storey storm story strand
    strange street strong study summer summers sun sutton swan sweet swift table tall tanner tate taylor teacher teller
    temple tennant term test thatcher thorn thrower tide till times tower towers town trade training travers treasure
    tree trial tripp true trust truth tucker turner twist tyler tyre unit university vale valley van vane vaughan
    vernon vicar video view village vine voice wade wagner wait walker wall walls ward warden warner warren water
    waters watson way weather weaver web webb week weeks welch well wells welsh west wheat wheel wheeler white whitehead
    wild wilder will wills wind winder window winds wine wing winner winter winters wise wolf wood woodman woods woodward
    wool word words work worker workman works world worth wren wright yard yates yellow york young younger zeal
    academy agency article association authority bureau centre chairmanship commission committee company concern
    consultancy convention customs defence delegation department developer developers embassy expert faculty finance
    foundation government home industry information institute interior internal investigator justice laboratory lecture
    ministry mission network news observer organization panel participant partnership permanent policing presidency
    private programme prosecution republic research researcher school science section senate society sector
    technology tribunal union academia delegations practitioners scientist student students
    about again all also another any both each even every few her his its many much never only other our over same
    she such their they under you
    an do go he i in is it me my no of on or so to up us we
    example sample noble short klein gross lang kurz stark ernst
    мир князь волк заяц мороз король кузнец мельник гончар ткач орел голубь соловеи воробеи жук бык баран козел медведь
    лис дуб береза калина зима весна лето осень снег дождь гром ветер камень река море поле лес гора город право закон
    слово век бондарь
  `),
)

/**
 * Family names that are also names of places, peoples, months and days: always written with a capital, so that such a
 * name alone says nothing about a person.
 */
export const properWords: ReadonlySet<string> = new Set(
  list(`
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    albania andorra armenia austria azerbaijan belarus belgium bulgaria canada croatia cyprus czechia denmark estonia
    finland france georgia germany greece hungary iceland ireland italy kazakhstan kyrgyzstan latvia liechtenstein
    lithuania luxembourg malta moldova monaco mongolia montenegro netherlands norway poland portugal romania serbia
    slovakia slovenia spain sweden switzerland tajikistan turkiye turkey turkmenistan ukraine uzbekistan russia
    algeria egypt israel jordan morocco tunisia afghanistan australia japan korea thailand china india
    england scotland wales britain holland bohemia moravia saxony bavaria savoy burgundy normandy europe asia africa
    america vienna wien london paris rome berlin madrid lisbon brussels hague amsterdam copenhagen oslo stockholm
    helsinki warsaw prague bratislava budapest bucharest sofia athens skopje belgrade zagreb sarajevo ljubljana tirana
    podgorica chisinau kyiv kiev minsk moscow tallinn riga vilnius tbilisi baku yerevan astana almaty bishkek dushanbe
    tashkent ashgabat ankara istanbul bern geneva zurich basel dublin lyon lincoln washington york kent durham lancaster
    chester derby hamilton boston austin houston dallas florence milan venice valencia toledo
    english french german irish welsh scott norman pole polish roman spanish danish dutch finn swede turk russian greek
    interpol europol frontex osce
  `),
)

/** German nouns, which have a capital everywhere: behind an article they are no names. */
export const germanNouns: ReadonlySet<string> = new Set(
  list(`
    koch bauer richter schneider fischer weber vogel wolf fuchs stein winter sommer herbst konig kaiser bischof graf herzog
    ritter jager muller zimmermann kaufmann schmied schmidt forster wachter bach feld wald baum busch hof engel vogt kraft
    sturm hahn hirsch adler falke specht storch berg burg dorf stadt brucke kirche turm haus stahl eisen holz gold silber
    zucker pfeffer salz brandt brand krieger meister schafer hirte wirt schreiber lehrer schuster topfer gartner bergmann
    steiner hauptmann schulz schultheiss`),
)

/** Of these the months, which never say anything: who does is a person. */
export const monthWords: ReadonlySet<string> = new Set(
  list('january february march april may june july august september october november december'),
)

/** Given names that are words as well, in one of the languages of reports. */
export const givenWords: ReadonlySet<string> = new Set(
  list(`
    art bill bob chase dawn drew faith frank grace grant hope jack joy mark miles pat rich rob rose sue will summer victor
    guy gene carol chuck dean dick don earl harry iris jean john lance max may nick pearl penny peter ray rusty sandy skip
    stew ted wade angel autumn basil charity christian clement constance crystal daisy destiny dolly dominic eve felicity
    ginger grant hazel heather holly honey ivy jasmine jade jewel june justice lily melody mercy merry norm olive patience
    prudence queen reed robin ruby rusty sage star sterling sunny venus violet virginia sol dolores mercedes pilar
    ernst wolf linde rosa clara vera stella bianca bruno felix leo roman pascal pierre claire aurora gloria victoria alba
    luz paz mar cruz слава роман вера надежда любовь лев роза мира
  `),
)

/** What goes before a name in a list of people and is no part of it. */
export const honorifics: ReadonlySet<string> = new Set(
  'mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|lord|lady|judge|justice|ambassador|minister|senator|mayor|general|colonel|col|major|maj|captain|capt|lieutenant|lt|sergeant|sgt|inspector|superintendent|commissioner|constable|officer|detective|director|president|chairperson|moderator|rapporteur|prosecutor|herr|frau|monsieur|madame|mme|mlle|signor|signora|dona|pan|pani'.split(
    '|',
  ),
)
