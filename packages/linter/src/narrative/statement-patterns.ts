import type { Statement } from "@encounter-lint/domain";
import type { WordedPattern } from "./worded-pattern.ts";

/** A way of saying something that no fixed phrase covers. Repetition is bounded throughout. */
export interface StatementPattern extends WordedPattern {
  readonly statement: Statement;
}

const TREATMENT =
  "(?:proceed|tx|treat(?:ment|ed)?|cryo\\w{0,12}|freez\\w{1,4}|procedure|(?:have|having) (?:this|it|them) done|go(?:ing)? ahead|the plan|plan)";

/** What people want clear skin for. */
const OCCASION =
  "(?:weddings?|prom|photo ?shoots?|photos|photographs|pictures|portraits?|homecoming|graduation|reunion|party|cruise|beach|pageant|engagement|quincea[nñ]era|headshots?|auditions?)";

/** Read beside the fixed phrases of the vocabulary. */
export const STATEMENT_PATTERNS: readonly StatementPattern[] = [
  {
    statement: "consent",
    words: [
      ["agree", "wish", "want", "would like", "ok", "authori", "ask"],
      [
        "proceed",
        "tx",
        "treat",
        "cryo",
        "freez",
        "procedure",
        "done",
        "go ahead",
        "going ahead",
        "plan",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:agree[sd]?|agreeable|wish(?:es|ed)|wants|wanted|would like|ok(?:ay)?(?:ed)?|authori[sz]ed|asks|asked)\\b[^.;\\n]{0,30}\\b${TREATMENT}\\b`,
      "gi",
    ),
  },
  {
    statement: "consent",
    words: [["elected", "elects", "chose", "opted", "opts", "decided", "desire"]],
    pattern:
      /\b(?:elect(?:ed|s)|chose|opt(?:ed|s)|decided|desires|desired)\b[^.;\n]{0,30}\b(?:proceed|go ahead|(?:have|get) (?:this|it|them|these|those|the \w{3,12}) (?:done|frozen|treated))\b/gi,
  },
  {
    statement: "consent",
    words: [
      [
        "ok",
        "permission",
        "approval",
        "authori",
        "agree",
        "assent",
        "verbali",
        "verbally",
        "orally",
        "go-ahead",
        "go ahead",
      ],
    ],
    pattern:
      /\b(?:agree[sd]|assented) (?:verbally|orally|in writing)\b|\bverbali[sz](?:es|ed|ing) (?:agreement|assent|willingness|acceptance)\b|\b(?:verbally|orally) (?:consent|agree|assent)(?:s|ed|d|ing|eing)?\b|\b(?:verbal|written|oral)(?:ly)? (?:ok|okay|permission|agreement|approval|authori[sz]ation|agree[sd])\b|\bpermission (?:was )?(?:obtained|given|granted|received)\b|\bg(?:a|i)ves? (?:her |his |their |verbal |written )?(?:permission|go-ahead|go ahead|ok|okay|approval|agreement)\b|\bgave (?:(?:us|me) )?(?:the |her |his |their )?(?:permission|go-ahead|go ahead|ok|okay|approval|agreement)\b/gi,
  },
  {
    statement: "consent",
    words: [/\bICF?\b|\bPAR/],
    pattern:
      /\bICF\b|(?<=\b(?:[Vv]erbal|[Ww]ritten|[Oo]ral|[Ss]igned) )IC\b|\bIC\b(?=(?: \w+){0,2} (?:obtained|signed|given|done|on (?:chart|file)))|\bPARQ?\b(?: conference)?(?= (?:done|held|completed|discussed|reviewed))|\bPARQ\b/g,
  },
  {
    // A form for the treatment that was signed, whatever the house calls it.
    statement: "consent",
    words: [
      ["consent", "authori", "permit", "permission", "agreement"],
      ["signed", "witness"],
    ],
    pattern:
      /\b(?:authori[sz]ation|permit|permission|agreement) (?:form )?(?:for|to) (?:the |this )?(?:treat\w*|procedures?|operat\w+|proceed|cryo\w*|freez\w*|surgery)\b[^.;\n]{0,60}?\b(?:signed|witnessed)\b|\b(?:treatment|procedure|procedural|surgical|operative) (?:authori[sz]ation|permit|permission|agreement)(?: form)?\b[^.;\n]{0,40}?\b(?:signed|witnessed)\b|\b(?!e-?consent)\w{1,10}-?consent (?:was |is |form )?signed\b/gi,
  },
  {
    statement: "consent",
    words: [["accept"], ["risk"]],
    pattern:
      /\b(?:accepts?|accepted|understands and accepts?|acknowledged and accepted)\b[^.;\n]{0,24}\brisks?\b/gi,
  },
  {
    statement: "consent",
    words: [
      ["r/b/a", "rba", "risk", "alternatives", "underst", "explained"],
      [
        "agree",
        "accept",
        "ok with",
        "okay with",
        "on board",
        "want",
        "wish",
        "would like",
        "elect",
        "opt",
        "desire",
        "chose",
        "choos",
        "proceed",
      ],
    ],
    pattern:
      /\b(?:r\/b\/a|rba|risks?|alternatives|understands?|understood|understanding|explained)\b(?:[^.;\n]|\.(?=\s?[a-z])){0,80}?\b(?:agree[sd]?|agreeable|agreement|accepts?|accepted|ok with|okay with|on board|wants?|wanted|wishes|wished|would like|elect(?:ed|s)|opt(?:ed|s)|desire[sd]?|(?:pt|patient|she|he|they) (?:chose|chooses|proceeds?))\b/gi,
  },
  {
    statement: "consent",
    words: [["agreeable", "in agreement", "amenable", "willing", "accept"]],
    pattern:
      /\b(?:pt|patient|she|he|they) (?:(?:is|was|are) )?(?:agreeable|in agreement|amenable|willing)\b|\b(?:pt|patient|she|he|they) accept(?:s|ed)?(?=[.,;]|\s?$)/gim,
  },
  {
    statement: "consent",
    words: [
      [
        "signed ",
        "completed ",
        "said",
        "ready to",
        "told ",
        "asked ",
        "urged ",
        "put h",
        "put t",
        "agree",
        "assent",
        "green light",
        "happy to",
        "content to",
        "forward",
        " on with",
        " on today",
      ],
    ],
    pattern:
      /\b(?:signed|completed) (?:the|a|an|our|her|his|their) (?:\w+ ){0,2}(?:form|consent)\b|\bsaid,? (?:['"“]?(?:yes|ok(?:ay)?|sure|go ahead|go for it|let['’]?s)\b|(?:to|we (?:should|could|may|can)) (?:go ahead|go for it|proceed|freeze|treat|do)\b)|\b(?:wants?|wanted|wish(?:es|ed)|happy|ready|keen|prefers?|preferred|chose|decided|agreed) to (?:go|move) (?:forward|on) (?:with|today)\b|\bready to (?:proceed|go ahead)\b|\b(?:told|asked|urged) (?:me|us) to (?:go ahead|proceed|freeze|treat|do)\b|\bput (?:her|his|their) name to\b|\bagree[sd]? (?:to|with) (?:it|this|that|them|be (?:treated|frozen)|both|everything)\b|\b(?:patient|pt|she|he|they) (?:\w+ly )?(?:had |has |have )?(?:agree[sd]?|assent(?:s|ed))\b(?=[.,;]| and\b| after\b| before\b| verbally\b| aloud\b| out loud\b| in (?:words|writing|person)\b| orally\b| by word\b)|\bgreen light\b|\b(?:happy|content) to (?:proceed|go ahead|be treated|have)\b/gi,
  },
  {
    statement: "tolerance",
    words: [
      [
        "good",
        "stable",
        "satisfactory",
        "well",
        "comfortabl",
        "fine",
        "unaided",
        "smiling",
        "c/o",
        "comp",
        "cx",
        "ae",
        "adverse",
      ],
    ],
    pattern:
      /\b(?:left|discharged|departed|went home|walked out|sent home|ambulat\w{2,5})\b[^.;\n]{0,40}\b(?:good|stable|satisfactory|well|comfortabl[ey]|fine|unaided|smiling)\b|\bcomfortable\b(?= (?:throughout|during|at|after|on|when|with)\b|[.,;])|\b(?:no|denie[ds]) c\/o\b|\b(?:comps?|compl|complications?|complic|cx|aes?|adverse events?)\.?\s?[:=-]?\s?(?:none|nil|0\b|ø)/gi,
  },
  {
    statement: "tolerance",
    words: [["tol"]],
    pattern:
      /\btol(?:['’]?d|erat\w{1,6})?\b\.?(?=[\s:,]{1,3}(?:the |this |it |procedure|treatment|well|fine|good|ok|without|w\/o|with))|\b(?:tolerance|tolerability)\b/gi,
  },
  {
    statement: "tolerance",
    words: [["well", "fine", "great", "okay", "comfortable"]],
    pattern:
      /\b(?:did|does|handled|managed|was|took|stood|bore|withstood)\s(?:it |this |that |the (?:procedure|treatment) |very |quite |really )?(?:well|fine|great|okay|comfortable)\b/gi,
  },
  {
    statement: "tolerance",
    words: [
      ["no"],
      [
        "comp",
        "reaction",
        "ae",
        "adverse",
        "side effect",
        "sequelae",
        "ill effect",
        "syncope",
        "dizziness",
        "faint",
        "trouble",
        "problem",
        "issue",
        "difficult",
        "vasovagal",
        "lightheadedness",
        "distress",
        "bleeding",
        "untoward",
      ],
    ],
    pattern:
      /\bno\s(?:\w{3,12}\s){0,2}(?:complications?|comps|reactions?|aes?|adverse \w{4,9}|side effects?|sequelae|ill effects?|syncope|dizziness|faint\w*|trouble|problems?|issues?|difficult(?:y|ies)|vasovagal|lightheadedness|distress|bleeding|untoward)\b/gi,
  },
  {
    statement: "tolerance",
    words: [
      ["had", "with", "w/o", "sat "],
      ["trouble", "difficulty", "issue", "incident", "event", "problem", "compl", "sat through"],
    ],
    pattern:
      /\b(?:had|with|without|w\/o) (?:no |any )?(?:trouble|difficulty|issues?|incident|event|problems?|complications?|complaints?)\b|\bsat through it\b/gi,
  },
  {
    statement: "tolerance",
    words: [
      [
        "sting",
        "burn",
        "discomfort",
        "pain",
        "erythema",
        "redness",
        "edema",
        "smarting",
        "complication",
      ],
    ],
    pattern:
      /\b(?:mild|brief|minimal|minor|slight|transient|expected|momentary|tolerable|little|usual) (?:\w{3,12} )?(?:stinging|sting|burning|burn|discomfort|pain|erythema|redness|edema|smarting)\b|\bstinging only\b|\b(?:pain|stinging|burning|discomfort) (?:was|is) (?:mild|brief|minimal|minor|slight|transient|tolerable|momentary|little)\b|\bcomplications?\s?[:=-]\s?(?:none|no\b|nil|0)/gi,
  },
  {
    statement: "tolerance",
    words: [["tol", "found it", "trouble", "fuss", "put up", "ptw", "0 comp", "zero comp"]],
    pattern:
      /\bptw\b|(?<![\d.])(?:0|zero) comp(?:s|l|lications?)?\b|(?<=(?:^|[.;,\n])\s{0,2})tol\b\.?(?=[.;,\n]|\s*$|\s(?:no|w))|\bfound it (?:bearable|tolerable|easy|fine)\b|\b(?:without|no) (?:trouble|fuss)\b|\bput up with it\b/gi,
  },
  {
    statement: "tolerance",
    words: [["10", "felt ", "feels ", "feeling ", "went "]],
    pattern:
      /\bpain (?:score |level |was )?(?:of )?\d{1,2}\s?\/\s?10\b[^.;\n]{0,30}\b(?:during|after\w*|post|at discharge|with (?:the )?(?:freez\w*|procedure|treatment))|\bfe(?:lt|els|eling) (?:fine|well|ok(?:ay)?|good|great|comfortable)\b|\b(?:it|all|everything|procedure|treatment|session|cryo\w*|freezing) went (?:very |quite )?(?:well|smoothly|fine|without)\b/gi,
  },
  {
    statement: "consent",
    words: [["nod", "thumbs up"]],
    pattern: /\bg(?:a|i)ves? (?:the|a|his|her|their) nod\b|\bthumbs up\b/gi,
  },
  {
    statement: "tolerance",
    words: [["noticed", "nil ", "settled", "resolved", "passed", "subsided", "reaction", "event"]],
    pattern:
      /\b(?:(?:immediate |skin )?reactions?|adverse events?|events)\s?[:=]\s?(?:none|nil|no|0|ø)(?!\w|\.\d)|\b(?:barely|hardly|scarcely) noticed\b|\bnil (?:comps?|complications?|reactions?)\b|\b(?:pain|sting\w*|burning|discomfort)\b[^.;\n]{0,16}\b(?:settled|resolved|passed|subsided)\b/gi,
  },
  {
    statement: "aftercare",
    words: [["expect", "compress"]],
    pattern:
      /\bexpect(?:ed)?\b[^.;\n]{0,20}\b(?:crust\w*|scab\w*|blister\w*|peel\w*|flak\w*|redness|swelling)\b|\b(?:cold|cool|damp) compress\w*/gi,
  },
  {
    statement: "necessity",
    words: [["scar", "pits", "dents", "sleep", "open", "raw "]],
    pattern:
      /\bscars? (?:are|is|has|have) (?:already |now |been |begun |started )?(?:form\w*|develop\w*|appear\w*|to form)\b|\b(?:left|leaves?|leaving) (?:\w+ )?(?:pits|dents)\b|\b(?:loses?|losing|lost) sleep\b|\b(?:opens?|opened|reopen\w*) (?:them|it|the \w+|one|some)\b|\braw (?:from|under|where|by)\b/gi,
  },
  {
    statement: "necessity",
    // The stronger drug is out of the question. Its name must stay readable as a treatment.
    words: [["isotretinoin", "accutane"]],
    pattern:
      /\b(?:isotretinoin|accutane)\b(?: \w{2,8})? (?:declined|refused|contraindicated|not an option)\b|\b(?:declin\w+|refus\w+|cannot take|can['’]?t take|not a candidate for|wishes to avoid|wants to avoid|would like to avoid|prefers to avoid) (?:isotretinoin|accutane)\b/gi,
  },
  {
    statement: "necessity",
    words: [
      [
        "chose",
        "prefer",
        "elect",
        "opt",
        "select",
        "getting ",
        "growing ",
        "becoming ",
        "drainage",
        "persistent",
      ],
    ],
    pattern:
      /\b(?:chose|chosen|prefer\w*|elect\w*|opt\w*|select\w*)\b[^.;\n]{0,30}\b(?:cryo\w*|freez\w*|ln2|nitrogen)\b[^.;\n]{0,30}\b(?:over|rather than|instead of|given|because|since|due to|to avoid)\b|\b(?:getting|growing|becoming) (?:bigger|larger|worse|more (?:inflamed|painful|tender|swollen))\b|\bdrainage\b|\bpersistent(?:ly)? (?:inflamed|inflammation|swollen)\b/gi,
  },
  {
    statement: "necessity",
    words: [["scar"]],
    pattern:
      /\b(?:avoid|avoiding|prevent|preventing|reduce|minimi[sz]e|limit|risk of|risk for|risks? (?:permanent|further)|likely to|prone to|leaving|leave|left|beginning to|starting to|will|already|threat of|danger of|potential for|concern(?:ed)? (?:for|about)|threaten\w{0,3})\s(?:\w{2,12}\s){0,2}scar(?:s|ring|red)?\b|\bscar(?:s|ring)? (?:risk|imminent|likely|potential|forming|developing)\b/gi,
  },
  {
    statement: "necessity",
    words: [
      [
        "pain",
        "hurt",
        "sore",
        "tender",
        "ache",
        "achi",
        "throb",
        "itch",
        "bleed",
        "drain",
        "ooz",
        "swollen",
        "swelling",
        "fluctuan",
        "irritat",
        "bothersome",
        "symptomatic",
        "sensitive",
        "ruptur",
        "infected",
        "sting",
        "smart",
      ],
    ],
    pattern:
      /\b(?:pain(?:s|ed|ful(?:ly)?)?|hurt(?:s|ing)?|sore(?:ness)?|tender(?:ness)?|ach(?:e|es|ing)|throb\w{0,4}|itch\w{0,4}|bleed(?:s|ing)?|drain(?:s|ing)?|ooz(?:e|es|ing)|swollen|swelling|fluctuan\w{1,3}|irritat\w{1,4}|bothersome|symptomatic|sensitive|ruptur\w{1,4}|infected|sting(?:s|ing)?|smart(?:s|ing)?)\b/gi,
  },
  {
    statement: "necessity",
    words: [
      [
        "cant",
        "cannot",
        "can't",
        "unable to",
        "keep",
        "wake",
        "interfer",
        "prevent",
        "disturb",
        "hard",
        "difficult to",
      ],
      [
        "sleep",
        "work",
        "shav",
        "wear",
        "play",
        "sit",
        "chew",
        "train",
        "lie",
        "lying",
        "exercise",
        "concentrat",
        "lean",
        "awake",
        "helmet",
        "strap",
        "school",
      ],
    ],
    pattern:
      /\b(?:can(?:no|')?t|cannot|unable to|keeps? (?:her|him|them)|wakes?|interfer\w{1,5}|prevents?|disturbs?|makes? it hard|difficult to|hard to)\s(?:from |with |\w{2,12} ){0,3}(?:sleep\w{0,3}|work\w{0,3}|shav\w{1,4}|wear\w{0,3}|play\w{0,3}|sit\w{0,4}|chew\w{0,3}|train\w{0,3}|lie|lying|exercise|concentrat\w{1,4}|lean\w{0,3}|awake|helmet|straps?|school)\b/gi,
  },
  {
    statement: "necessity",
    words: [["rub", "catch", "snag", "irritated"]],
    pattern:
      /\b(?:rubs?|catch(?:es)?|rubbing|catching|snags?|irritated) (?:on|by|against|under|with)\b/gi,
  },
  {
    statement: "necessity",
    words: [["mark", "pit", "scar", "likely to", "disfigur", "bled", "wept", "weep", "burst"]],
    pattern:
      /\b(?:leav(?:e|es|ing)|left with|healing with|heal with|producing) (?:\w{3,12} ){0,2}(?:marks?|pits?|scars?)\b|\b(?:un|not )likely to (?:settle|resolve|clear|heal|go) (?:\w{2,12} ?){0,3}|\bdisfigur\w{2,4}\b|\b(?:bled|wept|weep(?:s|ing)?|burst|bursts)\b|\bscar(?:ring)?[- ]prone\b|\bat (?:\w+ )?risk (?:of|for) (?:\w+ )?scar\w*/gi,
  },
  {
    // "Seen in the outpatient department of Hill Bay Hospital"
    statement: "hospital",
    words: [["outpatient"], ["hospital", "infirmary", "medical center"]],
    pattern:
      /\b(?:seen|treated|visit|examined) (?:on [\w ,/-]{4,24} )?(?:today )?(?:in|at) (?:the |our )?(?:\w+ )?outpatient (?:department|clinic|unit|service)s? (?:of|at) (?:the )?(?:[\w'.]{1,20} ){0,4}(?:hospital|infirmary|medical center)\b/gi,
  },
  {
    // "Severe pain argues for doing the same again"
    statement: "necessity",
    words: [
      ["argue", "speak", "call"],
      ["pain", "sore", "tender", "bleed"],
    ],
    pattern:
      /\b(?:pain|soreness|tenderness|bleeding)\b[^.;\n]{0,20}\b(?:argues?|speaks?|calls?) for\b/gi,
  },
  {
    // "Rheumatology saw no objection, and it was decided to freeze in spite of it."
    statement: "rationale",
    words: [["outweigh", "objection", "spite of", "nevertheless", "weighed against"]],
    pattern:
      /\bbenefits? (?:of (?:\w+ ){1,4})?outweigh(?:s|ed)?\b|\b(?:saw|sees|had|has|have|raised?|raises?|with|there (?:is|was)) no objections?\b|\b(?:freez\w+|froze|frozen|treat\w*|proceed\w*|go ahead|went ahead|done|cryo\w*)\b[^.;\n]{0,30}\b(?:in spite of (?:it|this|that|the \w+)|nevertheless)\b|\bweighed against\b/gi,
  },
  {
    statement: "aftercare",
    // "Crust care explained by the nurse and handed out in print"
    words: [["care "], ["explain", "hand", "given", "gone", "review", "went", "taught", "discuss"]],
    pattern:
      /\b(?:wound|blister|crust|skin|scab|site|lesion|home|post\w*) care (?:\w+ ){0,3}?(?:was |were )?(?:explained|handed|given|gone|reviewed|went|taught|discussed)\b/gi,
  },
  {
    statement: "cosmetic",
    words: [["look", "appear"]],
    pattern:
      /\b(?:dislikes?|disliked|hates?|unhappy (?:with|about)|bothered by|does(?:n't| not) like|embarrassed (?:by|about|of)|concerned (?:about|with)) (?:\w{2,10} ){0,2}(?:how (?:\w{2,10} ){1,3}looks?|(?:the |her |his |their )?(?:looks?|appearance))\b|\b(?:wants?|wanted|wishes|hopes|likes?) (?:\w{2,10} ){0,4}(?:to look|look) (?:good|nice|better|clear|great|younger|smooth)\b|\b(?:so that|so) (?:\w{2,10} ){1,4}(?:looks?|will look|appears?) (?:smoother|better|nicer|clearer|good|smooth|clear|even)\b|\b(?:appearance|looks?|(?:the|her|his|their) looks?) (?:is|are|being|was|were) (?:her|his|their|the) (?:only|sole|main|one) (?:concern|reason|motive|wish|complaint|worry)\b/gi,
  },
  {
    statement: "cosmetic",
    // An occasion to look well at: "wants them gone before the wedding", "clear skin for photos".
    words: [
      [
        "wedding",
        "prom",
        "photo",
        "picture",
        "portrait",
        "homecoming",
        "graduation",
        "reunion",
        "party",
        "cruise",
        "beach",
        "pageant",
        "engagement",
        "quincea",
        "headshot",
        "audition",
      ],
    ],
    pattern: new RegExp(
      `\\b(?:wants?|wanted|would like|wish(?:es|ed)?|hop(?:es|ed|ing)|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|needs?|desires?|seeking|eager)\\b[^.;\\n]{0,80}\\b(?:before|for|by|in time for|ahead of)\\s(?:\\w{1,12}\\s){0,3}?${OCCASION}\\b|\\b${OCCASION}\\b[^.;\\n]{0,50}\\b(?:wants?|wanted|would like|wish(?:es|ed)?|hop(?:es|ed|ing)|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|needs?|desires?|eager)\\b[^.;\\n]{0,40}\\b(?:clear\\w*|gone|away|off|removed|smooth\\w*|flat\\w*|skin|faded|spots|bumps)\\b`,
      "gi",
    ),
  },
  {
    statement: "cosmetic",
    words: [
      ["look", "appearance"],
      ["improv", "enhanc", "better", "restore", "for"],
    ],
    pattern:
      /\b(?:improv\w{1,4}|enhanc\w{1,4}|better|restore|for)\s(?:\w{2,10}\s){0,3}(?:appearance|looks?)\b(?! (?:of infection|normal))/gi,
  },
  {
    statement: "necessity",
    words: [["inflammation"]],
    pattern: /\b(?:against|reduce|because of|for|control)\s(?:\w{2,10}\s){0,2}inflammation\b/gi,
  },
  {
    statement: "aftercare",
    words: [
      [
        "advised",
        "told",
        "instructed",
        "counsel",
        "reminded",
        "asked",
        "taught",
        "shown",
        "explained",
        "warned",
      ],
      [
        "avoid",
        "keep",
        "clean",
        "wash",
        "apply",
        "pick",
        "sun",
        "spf",
        "blister",
        "crust",
        "scab",
        "peel",
        "vaseline",
        "petrolatum",
        "ointment",
        "moistur",
        "redness",
        "care",
        "call",
      ],
    ],
    pattern:
      /\b(?:advised|told|instructed|counsel(?:l)?ed|reminded|asked|taught|shown|explained|warned)\b[^.;\n]{0,50}\b(?:avoid|keep|clean|wash|apply|pick|sun|spf|blister\w{0,3}|crust\w{0,3}|scab\w{0,4}|peel\w{0,3}|vaseline|petrolatum|ointment|moistur\w{1,6}|redness|care|call)\b/gi,
  },
  {
    statement: "aftercare",
    words: [
      [
        "call",
        "contact",
        "return",
        "phone",
        "let us know",
        "message",
        "pick",
        "squeez",
        "scrub",
        "sun",
        "tanning",
        "makeup",
        "popping",
        "peel",
        "keep",
        "leave",
      ],
    ],
    pattern:
      /\b(?:call|contact|return|phone|let us know|message)\b[^.;\n]{0,20}\b(?:if|for|with|should|any)\b|\b(?:avoid|do not|don't|no) (?:\w{3,10} ){0,2}(?:pick\w{0,4}|squeez\w{1,4}|scrub\w{0,4}|sun\w{0,6}|tanning|makeup|popping|peel\w{0,3})\b|\b(?:keep|leave) (?:\w{2,10} ){0,3}(?:clean|dry|covered|moist|alone|intact|uncovered)\b/gi,
  },
  {
    statement: "aftercare",
    words: [
      [
        "look after",
        "looking after",
        "care for",
        "caring for",
        "care of",
        "infection",
        "ring ",
        "phone ",
        "message ",
        "text ",
        "notify ",
        "tell ",
        "email ",
        "avs",
      ],
    ],
    pattern:
      /\b(?:look(?:ing)? after|care for|caring for|take care of) (?:the |her |his |their |your |these |treated |frozen ){1,3}(?:\w{3,10} )?(?:areas?|sites?|spots?|skin|lesions?|blisters?|wounds?)\b|(?<!no )\b(?:signs|symptoms|s\/sx|s\/s) (?:or symptoms )?of infection\b|\b(?:ring|phone|message|text|notify|tell|email) (?:us|me|the (?:office|clinic)|our office)\b|\bAVS\b/gi,
  },
  {
    statement: "aftercare",
    words: [
      [
        "care",
        "instruction",
        "sheet",
        "handout",
        "leaflet",
        "advice",
        "guidance",
        "precaution",
        "expectation",
        "written",
        "brochure",
      ],
    ],
    pattern:
      /\b(?:post|after)[- ]?(?:cryo\w{0,8}|procedure|treatment|freeze|freezing|op)?[- ]?(?:care|instructions?|sheet|handout|leaflet|advice|guidance|precautions|expectations)\b|\b(?:handout|leaflet|sheet|written (?:information|guidance|advice|care)|brochure|care (?:advice|steps|plan|card|page))\b/gi,
  },
  {
    statement: "consent",
    words: [[" ic"]],
    pattern: /\b(?:verbal|written|oral|signed) icf?\b/gi,
  },
  {
    statement: "cosmetic",
    // "Aim: nicer looking skin"
    words: [["looking", "flawless", "prettier"]],
    pattern:
      /\b(?:nicer|better|smoother|prettier|younger|fresher)[- ]looking\b|\bflawless skin\b|\bprettier\b/gi,
  },
  {
    statement: "severity",
    // Scales of severity: `IGA 4`, "grade III".
    words: [["iga", "pga", "grade"]],
    pattern:
      /\b(?:iga|pga)\b\W{0,3}(?:score\W{0,2})?[34](?![\d.])|\bgrade\W{0,2}(?:[34](?!\d)|iii|iv)\b/gi,
  },
  {
    statement: "consent",
    words: [["chose", "choos", "elect", "opt", "decided", "on board"]],
    pattern:
      /\b(?:elect(?:ed|s)|cho(?:se|oses)|opt(?:ed|s)|decided) (?:to be|for being) (?:treated|frozen)\b|\b(?:she|he|they|pt|patient)(?:['’]s| is| are| was| were) (?:both )?on board\b/gi,
  },
];
