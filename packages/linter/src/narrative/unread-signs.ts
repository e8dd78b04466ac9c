import { OTHER_CONSENT_BEHIND } from "./other-consents.ts";

/**
 * Words by which people speak of an element in more ways than anybody can list. They do not say
 * what is documented; where nothing else was read, they keep the element from being called missing.
 */
export interface UnreadSign {
  /** Dotted path of the element: `procedure.tolerance`. */
  readonly element: string;
  /** What a sentence of a note says that speaks of it. */
  readonly note: RegExp;
  /** What a line of a template says that asks for it, beside a blank. */
  readonly template: RegExp;
  /** Behind these words a sign speaks of something else; tried against what stands before it. */
  readonly notBehind?: RegExp;
  /** Before these words a sign speaks of something else; tried against what stands behind it. */
  readonly notBefore?: RegExp;
  /** The sign counts only in the last lines, where notes are signed and patients sent home. */
  readonly isAtEnd?: true;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const PARENT =
  "(?:mother|father|mom|mum|dad|parents?|guardian|grand(?:mother|father|ma|pa|parents?)|stepmother|stepfather|aunt|uncle|foster \\w+)";
const AGREES =
  "(?:consent\\w*|agree[ds]?|agreement|permission|signed|signs|signature|ok(?:ay)?(?:ed)?|yes|approv\\w+|accept(?:s|ed)|go-?ahead|go ahead|proceed|willing|assent\\w*|authori[sz]\\w+|in writing|verbal\\w*|written|understand\\w*|want(?:s|ed)?|wish(?:es|ed)|elect\\w*|decided|on board|in favou?r|happy)";
/** What is worn where lesions are. */
const WORN =
  "(?:mask|helmet|straps?|collar|bra|pillow|glasses|headset|respirator|uniform|cpap|chin ?guard|backpack|waistband|razor|harness|violin|hat|belt)";

export const UNREAD_SIGNS: readonly UnreadSign[] = [
  {
    element: "service.date",
    note: new RegExp(
      `\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b|\\b${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-](?:of\\s)?${MONTH}\\b`,
      "i",
    ),
    template: /\b(?:date|day|when|dos|today|seen)\b/i,
    notBehind:
      /\b(?:sign\w*|esig\w*|authenticat\w*|attest\w*|dob|born|birth\w*|return\w*|rtc|follow\w*|f\/u|recheck\w*|back|since|last|previous\w*|prior|started|stopped|from|until|through|appt|appointment|next|print\w*|dictat\w*|transcri\w*|expir\w*|lot|history|hx|tried|failed|addend\w*|lmp|review\w*|revis\w*|version|dated|referr\w*|received|scanned|faxed|filed|drawn|collected|mailed|labs?|path\w*|biops\w*|order\w*|refill\w*|onset|diagnosed|MD|DO|PA-C|NP)\b[^.;\n]{0,24}$/i,
  },
  {
    element: "procedure.lesionCount",
    note: /(?<![\w./:-])(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|pair of)\b(?![./:-]?\d)(?!\s?(?:%|s\b|sec|min|w\b|wk|week|mo\b|mos\b|month|d\b|day|y\b|yr|year|y\/?o|mg|mm|cm|ml|cc|x\b|times|cycle|pass|am\b|pm\b|percent|per cent|units?\b|refill))[^.;\n]{0,60}\b(?:lesions?|papul\w+|nodul\w+|pustul\w+|cysts?|spots?|bumps?|pimples?|zits?|comedo\w*|blemish\w*|sites?|of (?:them|these|those)|were (?:frozen|treated)|was (?:frozen|treated)|frozen|treated)\b/i,
    template:
      /\b(?:how many|count|qty)\b|\b(?:lesions|papules|nodules|spots)\s{0,2}[:=]?\s{0,2}(?:\*{3}|_{2,}|[[{<]|\.{3})|\b(?<!\btype: ?)(?:number|total|quantity)\b|(?:#|\bno\.)\s?(?:of|treated|frozen|lesions?|rx|tx)\b|\bn\s?=/i,
    notBehind:
      /\b(?:last visit|previous\w*|prior|phone|mrn|chart|room|lot|dose|doses|visits?|sessions?|units?|refills?|account|policy|fax)\b[^.;\n]{0,12}$/i,
    notBefore: /^\s?(?:of\s)?(?:weeks|visits?|sessions?|units?|refills?|times|cycles?)\b/i,
  },
  {
    element: "procedure.sites",
    note: /\b(?:t-?zone|beard(?: area)?|shav(?:e|ing) (?:area|line)|waist(?:band|line)?|bra (?:line|strap)|hair ?line|sideburns?|philtrum|nasal|nares|malar|zygoma\w*|mandib\w+|submental|pre-?auricular|post-?auricular|clavic\w+|collar ?bones?|d[eé]collet\w+|trunk|torso|deltoids?|scapul\w+|shoulder blades?|lumbar|flanks?|axilla\w*|armpits?|wrists?|midface|upper lip|eyebrows?|jowls?|nape|inter ?scapular|sternal|presternal|lumbosacral|thigh\w*|gluteal|buttock\w*)\b/i,
    template: /\b(?:where|site|sites|location|area|areas|region|side|body)\b/i,
  },
  {
    element: "procedure.freezeTime",
    note: /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)[\s-]{0,2}(?:s\b|sec|″|'')|\bseconds?\b|(?<!\w)\((?:s|secs?)\)\s?[:=|]?\s?\d|\bsecs?\b\s?[|:=]\s?\d|(?<![\w:])0?:[0-2]\d(?!\d|:)|(?<![\w"':./-])\d{1,2}(?:-\d{1,2})?"(?!\w)|\bcount(?:ed|s|ing)? (?:of|to|up to) (?:\d|three|four|five|six|seven|eight|ten)/i,
    template:
      /\b(?:freez\w*|frozen)[^.;\n]{0,12}\((?:in )?s\)|\b(?:secs?|seconds?|freeze time|time frozen|contact time)\b|(?<!\w)\(s\)|\bhow long\b.*\b(?:froz|freez|appl|held|spray)/i,
    notBehind: /\b(?:(?<!freeze ?\/ ?)thaw\w*|pressure|hand ?wash\w*|scrub\w*)\b[^.;\n]{0,20}$/i,
    notBefore: /^[\s-]?(?:\w+\s)?(?:thaw|rest|pause|later)/i,
  },
  {
    element: "procedure.cryogen",
    note: /\bliq\w{0,4}\.?\s?n\w{0,8}\b|\bln[\s-]2\b|\b(?:had|got|given) ln2?\b|\bnitro(?:gen)?\b(?! ?us)|\bdry[\s-]ice\b|\bcarbonic (?:snow|slush)\b|\bCO\s?2 (?:snow|slush|ice)\b/i,
    template: /\b(?:cryogen|agent|coolant|nitrogen|ln2|slush|freez\w+ (?:with|using|by))\b/i,
    notBehind:
      /\b(?:no|not|never|without|declin\w*|nitrous|previous\w*|prior|last|outside|elsewhere|may|might|could|next|plan\w*|consider\w*|discuss\w*|offer\w*|instead)\b[^.;\n]{0,40}$/i,
  },
  {
    element: "procedure.tolerance",
    note: /\b(?:toler\w*|tol(?=[\s.,;:]|$)|compl(?:icat\w*)?|endur\w+|borne|smooth(?:ly)?|like a (?:champ|pro|trooper|rock)|stable (?:on|at|after|when|for)|faint\w*|syncop\w*|vasovagal|light-?head\w*|dizz\w*|bled|bleeding|uneventful\w*|comfortabl\w*|discomfort|stung|sting\w*|burn(?:ed|ing|t)|flinch\w*|cried|cries|tears?|squeal\w*|winc\w*|grimac\w*|untoward|adverse|mishap|incident|fuss|drama|smil\w*|laugh\w*)\b|\b(?:no|without|zero) (?:\w+ )?(?:problems?|issues?|trouble|events?|difficult\w+|distress|reactions?|concerns?|surprises?)\b|\b(?:did|does|took|takes|handled|stood|bore|sat|managed|coped|got through|came through|left|went|felt|feels|was|were|is) (?:\w+ ){0,4}?(?:well|fine|great|okay?|good|happy|happily|easily|nicely|unremarkable|unfazed|brave\w*|calm\w*)\b|\b(?:fine|good|ok(?:ay)?|well|happy) (?:afterwards?|after|throughout|on leaving|at discharge)\b|\bpost-?(?:op\w*|procedure|treatment|freeze|cryo\w*) (?:status|condition|check|assessment|pain|course|exam)\b|\bin (?:(?:his|her|their) )?stride\b|\bhow (?:s?he|they|it|the patient|pt) (?:was|were|went|did|fared|felt)\b|\b(?:drove|walked|went|cycled) (?:straight )?(?:home|back to work)\b|\b(?:cheerful|vagal|recovered)\b|\b(?:did not|didn['’]t) (?:report|have|note|complain|feel|mention)\b[^.;\n]{0,30}\b(?:pain|discomfort|problems?|symptoms|trouble|dizz\w*)\b|\b(?:reactions?|post(?:-?tx|-?proc\w*)?)\s?:\s?\w|\b(?:expected|usual|only|slight|transient)\s(?:\w+\s){0,3}(?:wheals?|flare|erythema|redness|o?edema|swelling|whitening|frosting)\b|\b(?:left|discharged|ambulat\w+|walked out)\b[^.;\n]{0,20}\b(?:stable|ambulatory|unassisted|unaided)\b/i,
    template:
      /\b(?:toler\w*|complicat\w*|reactions?|adverse|problems?|trouble|faint\w*|how (?:did|was) (?:it|the patient|he|she|they)|how (?:it|the patient) (?:went|did|was)|afterwards|went well|dizz\w*|in pain|(?:during|after) (?:and after )?(?:the )?(?:freez\w*|treatment|procedure)\b[^.;\n]{0,30}\b(?:was|were|felt|seemed|is)|response to (?:the )?(?:treatment|procedure|freez\w*))\b/i,
    notBehind:
      /\b(?:risks?|possible|potential|last|previous|prior|may|might|could|if|expect\w*|explained|warned|discuss\w*|review\w*|told|counsel\w*|consent\w*|isotretinoin|doxy\w*|mino\w*|tretinoin|adapalene|allerg\w*|intoler\w*|history|hx|cold|not|poorly|unable to|could ?n[o']t)\b[^.;\n]{0,60}$|\b(?:spots?|lesions?|papules?|nodules?|cysts?|bumps?|pustules?|pimples?|blemishes|acne|they|these|skin|face|chin|cheeks?|back|chest|forehead|jaw\w*)\s(?:(?:also|often|always|easily|constantly|sometimes|will|can|tend to|do|does|have|has|that|which|and|are|is|\w+ly|ache|hurt|itch|rub)\s){0,3}$/i,
    notBefore:
      /^\w{0,3}\s(?:\w+\s){0,2}?(?:doxy|mino|adapal|tretin|isotret|benzoyl|bpo\b|clinda|spironol|sarecyc|tazar|antibiot|retinoid|topical)|^s?\s(?:may|can|could|might|include|including|such as|like|(?:were |was )?(?:discussed|explained|reviewed))\b/i,
  },
  {
    element: "procedure.consent",
    note: new RegExp(
      `\\b(?:consent\\w*|agree[ds]?|agreement|permission|assent\\w*|go-?ahead|sa(?:id|ys) ["“']?(?:yes|ok(?:ay)?|sure|s[ií]|go)|let['’]?s do it|g(?:ave|ives) (?:his|her|their) word|opts?|IC(?=:)|(?:form|paper|sheet) (?:was |is )?signed|nods?|willing|signed (?:the|a|an|our|off on) (?:\\w+ )?(?:form|sheet|paper)|ok(?:ay)?ed|wants? (?:to (?:go ahead|proceed)|it done)|(?:asked|told) (?:us|me) to (?:go|proceed|treat|freeze)|elected|opted|wish(?:es|ed)|in favou?r|permit|nodded|proceed(?:s|ed)?|keen|happy to|(?:fine|okay|comfortable|content) with|understood|understands|on board|yes,? please|signed ["“]?yes|cho(?:se|oses|sen) to|decided (?:to|on|for)|stylus|(?:her|his|their|(?:pt|patient)['’]s) (?:own )?(?:choice|decision)|want(?:s|ed) to (?:do|have|try) (?:it|this|them)|(?:patient|pt|she|he|they) signed(?! (?:in|out|up)\\b)|ok(?:ay)?['’]d|decided together|shared decision|go for it|PARQ?|RBA)\\b`,
      "i",
    ),
    template: /\b(?:consent\w*|agree[ds]?|permission|risks?|assent\w*|accepted|understood)\b/i,
    notBehind:
      /\b(?:no|not|without|never|declin\w*|refus\w*|forgot\w*|photo\w*|portal|billing|research|stud(?:y|ies)|financial|privacy|hipaa|registration|intake|insurance|records?|release|responsibility|telehealth|e-?mail|ipledge|isotretinoin|accutane|arbitration|abn|waiver)\s(?:\w+\s){0,3}$/i,
    notBefore: new RegExp(
      `^\\W{1,4}photo\\w*\\W{1,3}(?:yes|true|signed)|^[\\s:]{0,3}(?:form\\s)?(?:was |is |were |has |had |been ){0,2}(?:not|no\\b|n\\/?a\\b|none|never|pending|declined|withheld|refused|missing|deferred|lacking|blank|will be|to be|(?:for|to) photo\\w*)|${OTHER_CONSENT_BEHIND.source}`,
      "i",
    ),
  },
  {
    element: "procedure.guardianConsent",
    // Some minors consent themselves: "emancipated, court order on file".
    note: new RegExp(
      `\\bemancipat\\w+|\\bmature minor\\b|\\bminor(?:['’]s|s)? (?:own )?consent (?:law|statute|act)\\b|\\b${PARENT}\\b[^.;\\n]{0,80}\\b${AGREES}\\b|\\b${AGREES}\\b[^.;\\n]{0,60}\\b${PARENT}\\b`,
      "i",
    ),
    template: new RegExp(`\\b${PARENT}\\b`, "i"),
    notBehind: /\b(?:not|no|without|declin\w*|refus\w*|history of)\s(?:\w+\s){0,2}$/i,
    notBefore: new RegExp(
      `${OTHER_CONSENT_BEHIND.source}|^\\s(?:is |was |waited |stayed )?(?:in (?:the )?(?:waiting|lobby|car|hall)|outside|waiting|waited|not present|absent|at work)\\b`,
      "i",
    ),
  },
  {
    element: "aftercare.instructions",
    note: /^\W*prn\W*$|\b(?:instr(?:uct\w*)?\b|advised\b(?!\s(?:\w+\s){0,3}(?:cryo\w*|freez\w*|treat\w*|surg\w*|proceed\w*|inject\w*|liquid|ln2|nitrogen))|hand-?outs?|leaflets?|brochure|sheets?|sunscreen|spf|vaseline|petrol\w*|aquaphor|emollient|moisturi[sz]\w*|sun protection|wash (?:gently|with)|blisters? (?:care|alone|closed)|come back|rtc|rto|return (?:visit|to|in|if|for)|recheck|follow-? ?up|f\/u|see (?:her|him|them|me|us|again)|next (?:visit|appointment|appt)|home care|wound care|after-? ?care|after your (?:freez\w*|cryo\w*|treatment|visit)|let (?:it|them|the \w+) (?:blister|dry|peel|heal|scab|crust|fall)|leave (?:it|them|the \w+) (?:alone|be|open)|(?:do not|don['’]t|avoid) (?:\w+ )?(?:pop|pick|squeez|scratch|scrub|touch|peel|shav|burst|soak)\w*|(?:come|comes|coming|call|calls) (?:by|in|us)|again (?:in|before|after|on)|ointment (?:to|on|daily|twice|bid|tid)|(?<![\d/])\d{1,2}\/(?:52|12)(?![\d/]))\b/i,
    template:
      /\b(?:instruct\w*|advice|advised|told|hand-?outs?|leaflets?|sheets?|after-? ?care|home care|wound care|return|rtc|follow|f\/u|recheck|next visit|back in|see again)\b/i,
    notBehind: /\b(?:here for|presents|presenting|last|previous\w*|prior|consent)\b[^.;\n]{0,24}$/i,
    notBefore: /^\s(?:of|for)\b/i,
  },
  {
    element: "procedure.necessity",
    note: new RegExp(
      [
        // What the lesions do to the day and the night of the patient.
        "\\b(?:keeps?|kept|wak(?:es|ing)|woke)\\s(?:her|him|them|pt|patient|the patient)\\s(?:up|awake|from)\\b",
        "\\b(?:interfer|disrupt|disturb|imped)\\w*|\\b(?:can(?:no|['’]?)t|unable to|struggles to|hard to|difficulty)\\s(?:\\w+\\s){0,2}(?:wear|sleep|lie|lying|sit|lean|chew|shav|work|play|train|concentrate)\\w*",
        `\\b(?:rubs?|rubbing|catch(?:es|ing)?|chaf\\w+|snag\\w*|press\\w*|irritat\\w*|aggravat\\w*)\\b[^.;\\n]{0,40}\\b${WORN}\\b|\\b${WORN}\\b[^.;\\n]{0,30}\\b(?:rubs?|rubbing|catch(?:es|ing)?|chaf\\w+|snag\\w*|press\\w*|irritat\\w*|aggravat\\w*|bothers?|hurts?)\\b`,
        "\\bmiss(?:ed|es|ing)\\s(?:\\w+\\s){0,2}(?:work|school|shifts?|class\\w*|practice|days)\\b",
        // How it goes on.
        "\\b(?:spreading|worsen\\w*|enlarg\\w*|multiply\\w*|progress(?:ing|ive)|keeps? (?:coming|returning|flaring|growing))\\b",
        // Why this and nothing else.
        "\\b(?:since|because|as|given|due to|owing to|in view of)\\b[^.;\\n]{0,40}\\b(?:pregnan\\w*|lactat\\w*|nursing|breastfe\\w*|allerg\\w*|intoleran\\w*|contraindicat\\w*|interact\\w*|scar\\w*|keloid\\w*|pigment\\w*)\\b",
        "\\b(?:pregnan\\w*|breastfe\\w*|lactat\\w*)\\b[^.;\\n]{0,30}\\b(?:so|therefore|thus|hence|limits|rules out|excludes)\\b",
        "\\b(?:can(?:no|['’]?)t|could not|unable to) (?:tolerate|take|use)\\b|\\bnot (?:an|a) (?:option|candidate|choice)\\b",
        "\\b(?:psycho-?social\\w*|psychological\\w*|self-?esteem|self-?conscious\\w*|embarrass\\w*|bull(?:y|ied)\\w*|skip(?:s|ping) (?:class\\w*|school|work))\\b",
        "\\b(?:run (?:its|their) course|exhausted|next (?:rung|step|line|option|tier)|step(?:ping)? up|escalat\\w*|last resort|only (?:option|choice) left|no other options?)\\b",
        "\\bto (?:spare|avoid|prevent|stop|limit|reduce)\\s(?:\\w+\\s){0,3}(?:scar\\w*|marks?|pits?|pigment\\w*|pih|isotretinoin|antibiotics?|systemic\\w*|surgery|flares?)\\b",
        "\\b(?:dreads?|fears?|afraid of|refus\\w+|declin\\w+|wary of|unwilling)\\b[^.;\\n]{0,24}\\b(?:isotretinoin|accutane|antibiotics?|pills?|tablets?|systemic|oral)\\b",
        "\\b(?:very|highly|markedly|severely|acutely)\\s(?:inflamed|swollen|red|angry)\\b",
        // Scales of severity, and what calls itself a reason.
        "\\b(?:iga|pga|gags|leeds)\\b\\W{0,3}(?:score\\W{0,2})?[3-9]|\\bgrade\\W{0,2}(?:[34]|iii|iv)\\b",
        "\\b(?:necessity|rationale|justification|indication|reason for (?:treatment|freezing|cryo\\w*))\\s?[:=–-]\\s?\\w",
        "\\b(?:not|non-?)\\s?(?:for\\s)?cosmetic\\b[^.;\\n]{0,30}[:,–-]\\s?\\w",
      ].join("|"),
      "i",
    ),
    template: /\b(?:necess\w*|why|reasons?|rationale|indication|justif\w*)\b/i,
    notBehind:
      /\b(?:no|not|without|denie[sd]|nor|neither|never|risks?|may|might|could|if|expect\w*|warn\w*|told|advis\w*|instruct\w*|explain\w*|consent\w*|toler\w*|call|return|watch|signs? of)\b[^.;\n]{0,50}$/i,
  },
  {
    element: "signatures",
    note: /\b(?:sign(?:ed|s|ature)?|e-?sign\w*|e-?sig|authenticat\w*|attest\w*|finali[sz]ed|closed by|approved by|verified by)\b|\/e?s\/|\b(?:M\.?D|D\.?O|PA-?C|F?NP(?:-C|-BC)?|APRN|DNP|MBBS)\b/i,
    template: /\b(?:sign\w*|esig\w*|authenticat\w*|attest\w*|initials|own hand|MD\b.{1,12}\bDO)\b/i,
    notBehind:
      /\b(?:consent|patient|form|mother|father|parent|guardian|waiver|not|no|un|awaiting|pending|needs?|requires?|referr\w*|pcp|seen by|rendering|attending|provider|supervis\w*|performed by|cc|to)\b[^;\n]{0,60}$/i,
    notBefore:
      /^\s(?:of\b|(?:is |was )?(?:not|pending|missing|needed|required))|^\W{0,3}(?:by\s)?(?:the\s|her\s|his\s)?(?:patient|pt|mother|father|mom|dad|parents?|guardian|witness)\b/i,
    isAtEnd: true,
  },
];

/** How those who write notes say that an earlier treatment did not do, beside a drug or a class of drugs. */
export const UNREAD_FAILURE =
  /\b(?:fail\w*|no|not|never|without|despite|little|nothing|barely|hardly|unhelp\w*|useless|stopp\w*|quit|gave up|could ?n[o']t|can ?n[o']t|intoler\w*|allerg\w*|contraind\w*|unsuitable|unable|declin\w*|refus\w*|pregnan\w*|relaps\w*|return\w*|persist\w*|recur\w*|worse\w*|same|unchanged|poor\w*|minimal\w*|partial\w*|inadequate\w*|insufficient\w*|still|only|off|neither|nor)\b|n['’]t\b/i;

/** Words that speak of the drugs above them together. */
export const ALL_DRUGS =
  /\b(?:neither|both|either|all|no(?!\s(?:new|other|current|known|further|regular|daily|chronic|outside))|each|these|those) (?:\w+ )?(?:drugs?|medicines?|medications?|agents?|products?|creams?|pills?|tablets?)\b/i;

/** What is still to come, and whom it does not concern. */
export const NOT_EARLIER =
  /\b(?:will|if|start\w*|begin\w*|consider\w*|discuss\w*|recommend\w*|plan\w*|next|offer\w*|today|prescrib\w* (?:today|now)|new (?:prescription|rx)|brother|sister|mother|father|daughter|son|first[- ]line|options?|alternatives?)\b/i;

/** What a line of a template says that asks for earlier treatment. */
export const ASKS_FOR_EARLIER =
  /\b(?:tried|fail\w*|before|previous\w*|past|prior|earlier|so far|until now|already|helped|worked|respon\w*|unsuccess\w*|unsuitable|not suitable|tx|meds?|drugs?|medicines?|medications?|therap\w+|treatments? (?:history|to date)|not continue|stopp\w*|fell short|been on)\b/i;

/** What else a line may ask for in such words. */
export const ASKS_FOR_OTHER =
  /\b(?:cold|urticaria|allerg\w*|visits?|sessions?|freez\w* before|cryo\w* before|surgical|family|smok\w*|current|refills?|toler\w*|complicat\w*)\b/i;
